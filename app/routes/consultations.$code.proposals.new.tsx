import { redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { InsetText } from '#app/components/inset-text/inset-text.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { ProposalForm } from '#app/components/proposal-form/proposal-form.tsx'
import { WrittenName } from '#app/components/written/written.tsx'
import { useConsultation } from '#app/consultation.ts'
import { useFocusOnArrival } from '#app/focus-on-arrival.ts'
import { answering } from '#app/http.server.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { useLocale, useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { useText } from '#app/i18n/use-text.ts'
import { answerProposalForm } from '#app/proposal-form.server.ts'
import { requireActor } from '#app/session.server.ts'
import { listProposals } from '#server/consultations/proposals/list-proposals.ts'
import { publishProposal } from '#server/consultations/proposals/publish-proposal.ts'

export const handle = page((t) => t('proposals:new.title'))

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const { mayPropose, threshold, days } = await listProposals(
    await requireActor(request),
    params.code ?? '',
  )
  return { mayPropose, threshold, days }
})

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requireActor(request)
  const code = params.code ?? ''
  return answerProposalForm({ actor, code, request }, async (input) => {
    const { id, isHeld } = await publishProposal(actor, code, input)
    return redirect(
      `/consultations/${code}/proposals/${id}?done=${isHeld ? 'held' : 'published'}#done`,
    )
  })
})

export default function NewProposal() {
  const { t } = useTranslation('proposals')
  const say = useText()
  const locale = useLocale()
  const { code, title, topics } = useConsultation()
  const { mayPropose, threshold, days } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  useFocusOnArrival()
  const heading = (
    <PageHeading caption={<WrittenName text={say(title)} />}>{t('new.title')}</PageHeading>
  )
  // What was typed comes back also where the consultation has closed in between.
  if (!mayPropose && !answer) {
    return (
      <>
        {heading}
        <p>{t('closed')}</p>
      </>
    )
  }
  return (
    <ProposalForm
      topics={topics}
      base={`/consultations/${code}/proposals`}
      lastResult={answer?.reply}
      preview={answer?.preview ?? null}
      submit={t('new.submit')}
    >
      {heading}
      <InsetText>
        <p>{t('new.rules', { threshold: formatNumber(threshold, locale), count: days })}</p>
        <p>{t('new.locked')}</p>
      </InsetText>
    </ProposalForm>
  )
}
