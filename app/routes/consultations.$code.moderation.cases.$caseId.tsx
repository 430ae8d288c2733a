import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { Button } from '#app/components/button/button.tsx'
import { ContributionWords } from '#app/components/contribution-words/contribution-words.tsx'
import { DateTime } from '#app/components/date-time/date-time.tsx'
import { Done } from '#app/components/done/done.tsx'
import { ErrorSummary } from '#app/components/error-summary/error-summary.tsx'
import { Heading } from '#app/components/heading/heading.tsx'
import { Link } from '#app/components/link/link.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { Radios } from '#app/components/radios/radios.tsx'
import { SummaryList } from '#app/components/summary-list/summary-list.tsx'
import { Textarea } from '#app/components/textarea/textarea.tsx'
import { WrittenName, WrittenText } from '#app/components/written/written.tsx'
import { useConsultation } from '#app/consultation.ts'
import { useFocusOnArrival } from '#app/focus-on-arrival.ts'
import { answering, replyWithError } from '#app/http.server.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { useRuleName } from '#app/i18n/rule-name.ts'
import { useText } from '#app/i18n/use-text.ts'
import { requireActor } from '#app/session.server.ts'
import { useForm } from '#app/use-form.ts'
import { appealDecision } from '#server/consultations/moderation/appeal-decision.ts'
import { decideAppeal } from '#server/consultations/moderation/decide-appeal.ts'
import { readCase } from '#server/consultations/moderation/read-case.ts'

export const handle = page((t) => t('moderation:own.pageTitle'))

const dones = ['appealed', 'decided'] as const

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const asked = new URL(request.url).searchParams.get('done')
  const { code = '', caseId = '' } = params
  return {
    one: await readCase(await requireActor(request), code, caseId),
    done: dones.find((done) => done === asked) ?? null,
  }
})

const CaseForm = z.object({
  intent: z.string().default(''),
  outcome: z.string().default(''),
  words: z.string().default(''),
})

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requireActor(request)
  const { code = '', caseId = '' } = params
  const submission = parseWithZod(await request.formData(), { schema: CaseForm })
  if (submission.status !== 'success') return data(submission.reply(), { status: 400 })
  const { intent, outcome, words } = submission.value
  const here = `/consultations/${code}/moderation/cases/${caseId}`
  try {
    if (intent === 'decide') {
      await decideAppeal(actor, code, caseId, { outcome, words })
      return redirect(`${here}?done=decided#done`)
    }
    await appealDecision(actor, code, caseId, words)
    return redirect(`${here}?done=appealed#done`)
  } catch (error) {
    return replyWithError(submission, error)
  }
})

/** A decision, its reason and its appeal: for whom it concerns, and for moderators. */
export default function Case() {
  const { t } = useTranslation('moderation')
  const say = useText()
  const { title, may } = useConsultation()
  const { one, done } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>() ?? null
  const [form] = useForm({ id: one.mayDecide ? 'decide' : 'appeal', lastResult })
  useFocusOnArrival()
  return (
    <>
      <ErrorSummary form={form} />
      {done && (
        <Done title={t(`own.done.${done}`)}>
          {done === 'decided' && (
            <p>
              <Link to="/moderation">{t('case.next')}</Link>
            </p>
          )}
        </Done>
      )}
      <PageHeading caption={<WrittenName text={say(title)} />}>
        {t('own.title', { kind: t(`kinds.${one.kind}`), decision: t(`decided.${one.action}`) })}
      </PageHeading>
      <Facts />
      {one.contribution && (
        <section className="section">
          <Heading>{t('own.yours')}</Heading>
          <ContributionWords words={one.contribution} />
        </section>
      )}
      <Appeal />
      {may.moderate && (
        <p>
          <Link to="/moderation">{t('case.next')}</Link>
        </p>
      )}
    </>
  )
}

function Facts() {
  const { t } = useTranslation('moderation')
  const nameOf = useRuleName()
  const { rule, words, decidedAt, until } = useLoaderData<typeof loader>().one
  const name = nameOf(rule)
  return (
    <SummaryList
      items={[
        { key: t('own.when'), value: <DateTime value={decidedAt} show="dateTime" /> },
        until ? { key: t('own.until'), value: <DateTime value={until} show="dateTime" /> } : null,
        name ? { key: t('own.rule'), value: name } : null,
        words ? { key: t('own.words'), value: <WrittenText text={words} /> } : null,
      ]}
    />
  )
}

/** What became of an appeal, or where one makes or decides it. */
function Appeal() {
  const { t } = useTranslation('moderation')
  const { appeal, mayAppeal, mayDecide, isFirst, isMine } = useLoaderData<typeof loader>().one
  if (!appeal && !mayAppeal) return isMine ? <p>{t('own.over')}</p> : null
  return (
    <section className="section">
      <Heading>{t('own.appeal')}</Heading>
      {appeal && (
        <>
          <SummaryList
            items={[
              { key: t('own.appealedAt'), value: <DateTime value={appeal.at} show="dateTime" /> },
              { key: t('own.appealWords'), value: <WrittenText text={appeal.words} /> },
              appeal.wordsBack
                ? { key: t('own.wordsBack'), value: <WrittenText text={appeal.wordsBack} /> }
                : null,
            ]}
          />
          {appeal.outcome === null && isMine && <p>{t('own.appealed')}</p>}
          {appeal.outcome === null && isFirst && <p>{t('queue.first')}</p>}
          {appeal.outcome && <p>{t(`own.${appeal.outcome}`)}</p>}
        </>
      )}
      {mayAppeal && <AppealForm />}
      {mayDecide && <AnswerForm />}
    </section>
  )
}

function AppealForm() {
  const { t } = useTranslation('moderation')
  const lastResult = useActionData<typeof action>() ?? null
  const [form, fields] = useForm<{ words: string }>({ id: 'appeal', lastResult })
  return (
    <Form method="post" id={form.id} noValidate>
      <p>{t('own.appealLead')}</p>
      <input type="hidden" name="intent" value="appeal" />
      <Textarea
        field={fields.words}
        label={t('own.appealWords')}
        hint={t('own.appealHint')}
        required
      />
      <Button>{t('own.appealSubmit')}</Button>
    </Form>
  )
}

function AnswerForm() {
  const { t } = useTranslation('moderation')
  const lastResult = useActionData<typeof action>() ?? null
  const [form, fields] = useForm<{ outcome: string; words: string }>({ id: 'decide', lastResult })
  const outcomes = ['overturned', 'upheld'] as const
  return (
    <Form method="post" id={form.id} noValidate>
      <input type="hidden" name="intent" value="decide" />
      <Radios
        field={fields.outcome}
        legend={t('own.outcome')}
        items={outcomes.map((value) => ({ value, text: t(`own.outcomes.${value}`) }))}
      />
      <Textarea
        field={fields.words}
        label={t('own.backWords')}
        hint={t('own.backHint')}
        rows={3}
        required
      />
      <Button>{t('own.decideSubmit')}</Button>
    </Form>
  )
}
