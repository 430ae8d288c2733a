import { parseWithZod } from '@conform-to/zod/v4'
import { redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { BallotForm } from '#app/components/ballot/ballot-form.tsx'
import { BallotResult } from '#app/components/ballot/ballot-result.tsx'
import { CreditRule } from '#app/components/ballot/credit-rule.tsx'
import { Button } from '#app/components/button/button.tsx'
import { Done } from '#app/components/done/done.tsx'
import { ErrorSummary } from '#app/components/error-summary/error-summary.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { WrittenName } from '#app/components/written/written.tsx'
import { useConsultation } from '#app/consultation.ts'
import { useFocusOnArrival } from '#app/focus-on-arrival.ts'
import { answering, replyWithError } from '#app/http.server.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { useText } from '#app/i18n/use-text.ts'
import { getActor, requireActor } from '#app/session.server.ts'
import { readPriorities } from '#server/consultations/priorities/read-priorities.ts'
import { spendCredits } from '#server/consultations/priorities/spend-credits.ts'
import { useForm } from '#app/use-form.ts'

export const handle = page((t) => t('priorities:title'))

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await getActor(request)
  return {
    ...(await readPriorities(actor, params.code ?? '')),
    isSignedIn: actor.accountId !== null,
    isDone: new URL(request.url).searchParams.get('done') === 'spent',
  }
})

// Votes are judged by the verb; each field is named after its option.
const Votes = z.looseObject({})

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requireActor(request)
  const code = params.code ?? ''
  const form = await request.formData()
  const submission = parseWithZod(form, { schema: Votes })
  try {
    const votes = [...form].map(([name, value]) => [name, String(value)])
    await spendCredits(actor, code, Object.fromEntries(votes))
  } catch (error) {
    return replyWithError(submission, error)
  }
  return redirect(`/consultations/${code}/priorities?done=spent#done`)
})

export default function PrioritiesPage() {
  const { t } = useTranslation('priorities')
  const say = useText()
  const { code, title, phase } = useConsultation()
  const { options, credits, left, mayVote, hasVoted, ballotCount, isSignedIn, isDone } =
    useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>() ?? null
  const [form, fields] = useForm<Record<string, string>>({
    id: 'votes',
    lastResult,
    defaultValue: Object.fromEntries(
      options.map(({ id, votes }) => [id, votes === 0 ? '' : String(votes)]),
    ),
  })
  useFocusOnArrival()
  return (
    <>
      <ErrorSummary form={form} />
      {isDone && !lastResult && (
        <Done title={t('done')}>
          <p>{t('doneText', { count: left })}</p>
        </Done>
      )}
      <PageHeading caption={<WrittenName text={say(title)} />} lead={t('lead', { count: credits })}>
        {t('title')}
      </PageHeading>
      <CreditRule />
      {phase === 'open' && !isSignedIn && (
        <Button to={`/sign-in?to=${encodeURIComponent(`/consultations/${code}/priorities`)}`}>
          {t('signIn')}
        </Button>
      )}
      {options.length === 0 && <p>{t('none')}</p>}
      {/* What was typed comes back also where the consultation has closed in between. */}
      {(mayVote || lastResult) && options.length > 0 ? (
        <BallotForm
          form={form}
          fields={fields}
          options={options}
          credits={credits}
          hasVoted={hasVoted}
        />
      ) : (
        <OptionList />
      )}
      {ballotCount === null ? (
        <p>{t('results.later')}</p>
      ) : (
        <BallotResult options={options} ballotCount={ballotCount} credits={credits} />
      )}
    </>
  )
}

function OptionList() {
  const { options } = useLoaderData<typeof loader>()
  return (
    <ul className="govuk-list govuk-list--bullet">
      {options.map(({ id, title }) => (
        <li key={id}>
          <WrittenName text={title} />
        </li>
      ))}
    </ul>
  )
}
