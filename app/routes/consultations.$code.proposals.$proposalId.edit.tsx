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
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { useText } from '#app/i18n/use-text.ts'
import { answerProposalForm } from '#app/proposal-form.server.ts'
import { requireActor } from '#app/session.server.ts'
import { editProposal } from '#server/consultations/proposals/edit-proposal.ts'
import { readOwnProposal, readProposal } from '#server/consultations/proposals/read-proposal.ts'

export const handle = page((t) => t('proposals:edit.title'))

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await requireActor(request)
  const { code = '', proposalId: id = '' } = params
  const { isMine } = await readProposal(actor, code, id)
  if (!isMine) throw redirect(`/consultations/${code}/proposals/${id}`)
  return { written: await readOwnProposal(actor, code, id) }
})

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requireActor(request)
  const { code = '', proposalId: id = '' } = params
  return answerProposalForm({ actor, code, request, id }, async (input) => {
    await editProposal(actor, code, id, input)
    return redirect(`/consultations/${code}/proposals/${id}?done=edited#done`)
  })
})

export default function EditProposal() {
  const { t } = useTranslation('proposals')
  const say = useText()
  const { code, title, topics } = useConsultation()
  const { written } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  useFocusOnArrival()
  return (
    <ProposalForm
      topics={topics}
      base={`/consultations/${code}/proposals`}
      written={written}
      lastResult={answer?.reply}
      preview={answer?.preview ?? null}
      submit={t('edit.submit')}
    >
      <PageHeading caption={<WrittenName text={say(title)} />}>{t('edit.title')}</PageHeading>
      <InsetText>
        <p>{t('new.locked')}</p>
      </InsetText>
    </ProposalForm>
  )
}
