import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { AnsweredBy, AnswersTo } from '#app/components/answered-by/answered-by.tsx'
import { Button } from '#app/components/button/button.tsx'
import { ErrorSummary } from '#app/components/error-summary/error-summary.tsx'
import { errorsOfReply } from '#app/components/error-summary/errors-of-reply.ts'
import { Heading } from '#app/components/heading/heading.tsx'
import { Link } from '#app/components/link/link.tsx'
import { Notice } from '#app/components/notice/notice.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { StatementForm as AddForm } from '#app/components/statement-form/statement-form.tsx'
import { VoteForm } from '#app/components/vote-form/vote-form.tsx'
import { WrittenName } from '#app/components/written/written.tsx'
import { useConsultation } from '#app/consultation.ts'
import { useFocusOnArrival } from '#app/focus-on-arrival.ts'
import { answering, replyWithError } from '#app/http.server.ts'
import { formErrors } from '#app/i18n/form-errors.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { useText } from '#app/i18n/use-text.ts'
import { reportAddress } from '#app/report-address.ts'
import { getActor, requireActor } from '#app/session.server.ts'
import { choiceOf, doneOf, StatementForm } from '#app/statement-forms.server.ts'
import type { SignedIn } from '#server/accounts/actor.ts'
import { listAnswersTo } from '#server/consultations/answers/list-answers-to.ts'
import { addSeedStatement, addStatement } from '#server/consultations/statements/add-statement.ts'
import { castVote } from '#server/consultations/statements/cast-vote.ts'
import { readNextStatement } from '#server/consultations/statements/read-next-statement.ts'
import { withdrawStatement } from '#server/consultations/statements/withdraw-statement.ts'

export const handle = page((t) => t('opinions:title'))

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const { searchParams } = new URL(request.url)
  const code = params.code ?? ''
  const actor = await getActor(request)
  const asked = searchParams.get('statement')
  const found = await readNextStatement(actor, code, asked)
  // The statement was drawn by lot: in the address, it is the same when the page comes again.
  if (found.mayVote && found.statement && found.statement.id !== asked)
    throw redirect(addressOf(code, found.statement.id))
  return {
    ...found,
    answers: await listAnswersTo(actor, code, found.statement ? [found.statement.id] : []),
    isSignedIn: actor.accountId !== null,
    done: doneOf(searchParams),
    votedOn: searchParams.get('voted'),
  }
})

const addressOf = (code: string, statement: string | null, more: Record<string, string> = {}) =>
  `/consultations/${code}/statements?${new URLSearchParams({ ...(statement ? { statement } : {}), ...more })}`

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requireActor(request)
  const code = params.code ?? ''
  const form = await request.formData()
  const submission = parseWithZod(form, { schema: StatementForm, error: formErrors })
  if (submission.status !== 'success') return data(submission.reply(), { status: 400 })
  try {
    return redirect(`${await carryOut(actor, code, submission.value)}#statement`)
  } catch (error) {
    return replyWithError(submission, error)
  }
})

/** @returns where to go on */
async function carryOut(
  actor: SignedIn,
  code: string,
  sent: z.output<typeof StatementForm>,
): Promise<string> {
  if (sent.intent === 'add') {
    const add = sent.seed === 'on' ? addSeedStatement : addStatement
    const { id, outcome } = await add(actor, code, sent.body)
    return addressOf(code, outcome === 'held' ? null : id, { done: outcome })
  }
  if (sent.intent === 'withdraw') {
    await withdrawStatement(actor, code, sent.statement)
    return addressOf(code, await nextId(actor, code), { done: 'withdrawn' })
  }
  await castVote(actor, code, sent.statement, choiceOf(sent.choice))
  return addressOf(code, await nextId(actor, code), { done: 'voted', voted: sent.statement })
}

const nextId = async (actor: SignedIn, code: string) =>
  (await readNextStatement(actor, code)).statement?.id ?? null

export default function Statements() {
  const { t } = useTranslation('opinions')
  const say = useText()
  const { code, title } = useConsultation()
  const { statement, mayVote, total, answers } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const isOfVote = reply?.initialValue?.['intent'] !== 'add'
  useFocusOnArrival()
  return (
    <>
      {reply && isOfVote && <ErrorSummary errors={errorsOfReply(reply, () => undefined)} />}
      <PageHeading caption={<WrittenName text={say(title)} />} lead={t('lead')}>
        {t('title')}
      </PageHeading>
      <Invitation />
      <Done />
      {statement ? (
        <AnswersTo code={code} answers={answers}>
          <VoteForm statement={statement} mayVote={mayVote} />
          <AnsweredBy id={statement.id} />
        </AnswersTo>
      ) : (
        <section id="statement" tabIndex={-1} className="section">
          <p>{total === 0 ? t('vote.none') : t('vote.all')}</p>
        </section>
      )}
      <Onward />
      <Add reply={isOfVote ? undefined : reply} />
    </>
  )
}

/** Who may vote, and how far they have come. */
function Invitation() {
  const { t } = useTranslation('opinions')
  const { code, phase } = useConsultation()
  const { mayVote, isSignedIn, voted, total } = useLoaderData<typeof loader>()
  if (mayVote && total > 0)
    return (
      <p className="vote-progress">
        <label htmlFor="vote-progress">{t('vote.progress', { voted, total })}</label>
        <progress id="vote-progress" className="progress__bar" value={voted} max={total} />
      </p>
    )
  if (phase !== 'open') return <p>{t('vote.closed')}</p>
  if (isSignedIn) return null
  const to = encodeURIComponent(`/consultations/${code}/statements`)
  return (
    <p>
      <Link to={`/sign-in?to=${to}`}>{t('vote.signIn')}</Link>
    </p>
  )
}

function Done() {
  const { t } = useTranslation('opinions')
  const { code } = useConsultation()
  const { done, votedOn } = useLoaderData<typeof loader>()
  if (!done) return null
  const key = votedOn ?? done
  return (
    <Notice
      key={key}
      kind={done === 'known' || done === 'reported-known' ? 'information' : 'success'}
      title={t(`done.${done}`)}
      announce
    >
      {done === 'voted' && votedOn && (
        <p>
          <Link to={`${addressOf(code, votedOn)}#statement`}>{t('done.change')}</Link>
        </p>
      )}
      {(done === 'added' || done === 'held' || done === 'known') && <p>{t(`done.${done}Text`)}</p>}
    </Notice>
  )
}

/** Where one can go from a statement. */
function Onward() {
  const { t } = useTranslation('opinions')
  const { code } = useConsultation()
  const { statement, mayVote, isSignedIn, voted, total } = useLoaderData<typeof loader>()
  const base = `/consultations/${code}/statements`
  const isAnother = statement && total - voted > 1
  return (
    <>
      {mayVote && statement?.isOwn && (
        <Form method="post">
          <input type="hidden" name="intent" value="withdraw" />
          <input type="hidden" name="statement" value={statement.id} />
          <p className="govuk-hint" id="withdraw-hint">
            {t('vote.withdrawHint')}
          </p>
          <Button kind="secondary">{t('vote.withdraw')}</Button>
        </Form>
      )}
      <ul className="govuk-list">
        {isAnother && (
          <li>
            <Link to={base}>{t('vote.another')}</Link>
          </li>
        )}
        {statement && !statement.isOwn && !statement.isOfficial && (
          <li>
            <Link to={reportAddress(`/consultations/${code}`, 'statement', statement.id)}>
              {t('vote.report')}
            </Link>
          </li>
        )}
        {isSignedIn && (
          <li>
            <Link to={`${base}/mine`}>{t('vote.mine')}</Link>
          </li>
        )}
        <li>
          <Link to={`/consultations/${code}/map`}>{t('vote.map')}</Link>
        </li>
      </ul>
    </>
  )
}

function Add({ reply }: { reply: ReturnType<typeof useActionData<typeof action>> }) {
  const { t } = useTranslation('opinions')
  const { mayVote, maySeed } = useLoaderData<typeof loader>()
  // What was typed comes back also where the consultation has closed in between.
  if (!mayVote && !maySeed && !reply) return null
  return (
    <section className="section no-print" aria-labelledby="add-heading">
      <Heading id="add-heading">{t('add.heading')}</Heading>
      <AddForm lastResult={reply} maySeed={maySeed} mayVote={mayVote} />
    </section>
  )
}
