import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { AnsweredBy, AnswersTo } from '#app/components/answered-by/answered-by.tsx'
import { Button } from '#app/components/button/button.tsx'
import { Details } from '#app/components/details/details.tsx'
import { Done } from '#app/components/done/done.tsx'
import { Endorsing } from '#app/components/endorsing/endorsing.tsx'
import { ErrorSummary } from '#app/components/error-summary/error-summary.tsx'
import { Heading } from '#app/components/heading/heading.tsx'
import { Link } from '#app/components/link/link.tsx'
import { Notice } from '#app/components/notice/notice.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { ProposalFacts } from '#app/components/proposal-list/proposal-list.tsx'
import { UserText } from '#app/components/user-text/user-text.tsx'
import { WrittenName } from '#app/components/written/written.tsx'
import { useConsultation } from '#app/consultation.ts'
import { useFocusOnArrival } from '#app/focus-on-arrival.ts'
import { answering, replyWithError } from '#app/http.server.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { useRuleName } from '#app/i18n/rule-name.ts'
import { page } from '#app/i18n/page.ts'
import { useText } from '#app/i18n/use-text.ts'
import { reportAddress } from '#app/report-address.ts'
import { getActor, requireActor } from '#app/session.server.ts'
import { useForm } from '#app/use-form.ts'
import type { SignedIn } from '#server/accounts/actor.ts'
import { listAnswersTo } from '#server/consultations/answers/list-answers-to.ts'
import {
  endorseProposal,
  withdrawEndorsement,
} from '#server/consultations/proposals/endorse-proposal.ts'
import type { ProposalView } from '#server/consultations/proposals/present-proposal.ts'
import { readProposal } from '#server/consultations/proposals/read-proposal.ts'
import { withdrawProposal } from '#server/consultations/proposals/withdraw-proposal.ts'

export const handle = page<{ proposal: ProposalView }>(
  (t, loaded) => loaded?.proposal.title ?? t('proposals:one.untitled'),
)

const dones = [
  'published',
  'held',
  'edited',
  'endorsed',
  'unendorsed',
  'withdrawn',
  'reported',
  'known',
] as const

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await getActor(request)
  const asked = new URL(request.url).searchParams.get('done')
  const code = params.code ?? ''
  const proposal = await readProposal(actor, code, params.proposalId ?? '')
  return {
    proposal,
    answers: await listAnswersTo(actor, code, [proposal.id]),
    isSignedIn: actor.accountId !== null,
    done: dones.find((done) => done === asked) ?? null,
  }
})

type Step = (actor: SignedIn, code: string, id: string) => Promise<void>
const steps: Record<'endorse' | 'unendorse' | 'withdraw', { verb: Step; done: string }> = {
  endorse: { verb: endorseProposal, done: 'endorsed' },
  unendorse: { verb: withdrawEndorsement, done: 'unendorsed' },
  withdraw: { verb: withdrawProposal, done: 'withdrawn' },
}
const StepForm = z.object({ intent: z.enum(['endorse', 'unendorse', 'withdraw']) })

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requireActor(request)
  const { code = '', proposalId = '' } = params
  const submission = parseWithZod(await request.formData(), { schema: StepForm })
  if (submission.status !== 'success') return data(submission.reply(), { status: 400 })
  const { verb, done } = steps[submission.value.intent]
  try {
    await verb(actor, code, proposalId)
  } catch (error) {
    return replyWithError(submission, error)
  }
  return redirect(`/consultations/${code}/proposals/${proposalId}?done=${done}#done`)
})

export default function Proposal() {
  const { t } = useTranslation('proposals')
  const say = useText()
  const { title } = useConsultation()
  const { proposal, done } = useLoaderData<typeof loader>()
  const [form] = useForm({ id: 'step', lastResult: useActionData<typeof action>() ?? null })
  useFocusOnArrival()
  return (
    <>
      <ErrorSummary form={form} />
      {done && <Done title={t(`done.${done}`)} />}
      <PageHeading caption={<WrittenName text={say(title)} />}>
        {proposal.title === null ? t('one.untitled') : <WrittenName text={proposal.title} />}
      </PageHeading>
      <p>
        <ProposalFacts proposal={proposal} />
      </p>
      {proposal.state === 'shown' || proposal.state === 'held' ? <Standing /> : <Gone />}
    </>
  )
}

/** What stands where a proposal was. */
function Gone() {
  const { t } = useTranslation('proposals')
  const { state, rule } = useLoaderData<typeof loader>().proposal
  const ruleName = useRuleName()
  if (state !== 'hidden') return <p>{t('gone.withdrawnText')}</p>
  const name = ruleName(rule)
  return <p>{name ? t('gone.hiddenBy', { rule: name }) : t('gone.hiddenText')}</p>
}

function Standing() {
  const { t } = useTranslation('proposals')
  const { code, forms } = useConsultation()
  const { proposal, answers } = useLoaderData<typeof loader>()
  const { id, title, html, state, endorsing, isMine } = proposal
  return (
    <>
      {state === 'held' && (
        <Notice title={t('held.title')}>
          <p>{t('held.text')}</p>
        </Notice>
      )}
      <Endorsing endorsing={endorsing} title={title ?? ''} />
      {html && <UserText html={html} />}
      <AnswersTo code={code} answers={answers}>
        <AnsweredBy id={id} />
      </AnswersTo>
      <Endorse />
      {endorsing.answeredAt && (
        <p>
          <Link to={`/consultations/${code}/answers`}>{t('one.answer')}</Link>
        </p>
      )}
      {forms.includes('threads') && state === 'shown' && (
        <p>
          <Link to={`/consultations/${code}/comments?proposal=${id}`}>{t('one.discuss')}</Link>
        </p>
      )}
      {state === 'shown' && !isMine && (
        <p className="no-print">
          <Link to={reportAddress(`/consultations/${code}`, 'proposal', id)}>
            {t('one.report')}
          </Link>
        </p>
      )}
      <Own />
    </>
  )
}

/** Standing by it, or no longer. */
function Endorse() {
  const { t } = useTranslation('proposals')
  const { code, phase } = useConsultation()
  const { proposal, isSignedIn } = useLoaderData<typeof loader>()
  const { id, may, isEndorsed, isMine, endorsing, state } = proposal
  if (state !== 'shown') return null
  const here = `/consultations/${code}/proposals/${id}`
  const takesMore = phase === 'open' && endorsing.daysLeft > 0
  return (
    <section className="section no-print">
      <Heading>{t('endorse.heading')}</Heading>
      <p>{t('endorse.text')}</p>
      {!takesMore && <p>{t('endorse.over')}</p>}
      {isEndorsed && <p>{t(isMine ? 'endorse.own' : 'endorsed')}</p>}
      {takesMore && !isSignedIn && (
        <Button to={`/sign-in?to=${encodeURIComponent(here)}`}>{t('endorse.signIn')}</Button>
      )}
      <Form method="post">
        {may.endorse && (
          <Button name="intent" value="endorse">
            {t('endorse.submit')}
          </Button>
        )}
        {may.withdrawEndorsement && (
          <Button kind="secondary" name="intent" value="unendorse">
            {t('endorse.withdraw')}
          </Button>
        )}
      </Form>
    </section>
  )
}

/** What somebody can do with their own proposal. */
function Own() {
  const { t } = useTranslation('proposals')
  const { code } = useConsultation()
  const { id, may, isMine } = useLoaderData<typeof loader>().proposal
  if (!isMine) return null
  return (
    <section className="section no-print">
      <Heading>{t('own.heading')}</Heading>
      {may.edit ? (
        <Button kind="secondary" to={`/consultations/${code}/proposals/${id}/edit`}>
          {t('own.edit')}
        </Button>
      ) : (
        <p>{t('own.locked')}</p>
      )}
      {may.withdraw && (
        <Details summary={t('own.withdraw')}>
          <p>{t('own.withdrawText')}</p>
          <Form method="post">
            <Button kind="warning" name="intent" value="withdraw">
              {t('own.withdrawSubmit')}
            </Button>
          </Form>
        </Details>
      )}
    </section>
  )
}
