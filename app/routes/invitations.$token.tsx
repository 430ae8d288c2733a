import { redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/button/button.tsx'
import { DateTime } from '#app/components/date-time/date-time.tsx'
import { Notice } from '#app/components/notice/notice.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { SummaryList } from '#app/components/summary-list/summary-list.tsx'
import { answering } from '#app/http.server.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { useText } from '#app/i18n/use-text.ts'
import { requireActor } from '#app/session.server.ts'
import { acceptInvitation } from '#server/accounts/accept-invitation.ts'
import { readInvitation } from '#server/accounts/read-invitation.ts'
import type { InvitationOffer } from '#server/accounts/read-invitation.ts'
import { Conflict } from '#server/errors.ts'

export const handle = page((t) => t('members:offer.title'))

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await requireActor(request)
  return { name: actor.name ?? '', offer: await readInvitation(actor, params.token ?? '') }
})

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requireActor(request)
  const token = params.token ?? ''
  try {
    const { place } = await acceptInvitation(actor, token)
    return redirect(
      place === 'ministry' ? '/permissions?done=joined' : `/agencies/${place}?done=joined`,
    )
  } catch (error) {
    // The page itself says where the invitation stands now.
    if (error instanceof Conflict) return redirect(`/invitations/${encodeURIComponent(token)}`)
    throw error
  }
})

export default function InvitationPage() {
  const { t } = useTranslation('members')
  const { offer, name } = useLoaderData<typeof loader>()
  if (offer.state === 'open') return <Offer offer={offer} />
  return (
    <>
      <PageHeading>{t('offer.title')}</PageHeading>
      <Notice kind="warning" title={t(`offer.${offer.state}`)}>
        <p>{t(`offer.${offer.state}Next`, { name })}</p>
      </Notice>
      {offer.state === 'foreign' && (
        <Form method="post" action="/sign-out">
          <Button kind="secondary">{t('offer.signOut')}</Button>
        </Form>
      )}
    </>
  )
}

function Offer({ offer }: { offer: InvitationOffer }) {
  const { t } = useTranslation('members')
  const say = useText()
  const { agency, roleName, expiresAt } = offer
  const role = say(roleName)
  return (
    <>
      <PageHeading
        lead={
          agency
            ? t('offer.lead', { place: say(agency.name), role })
            : t('offer.leadMinistry', { role })
        }
      >
        {t('offer.title')}
      </PageHeading>
      <SummaryList
        items={[
          { key: t('offer.agency'), value: agency ? say(agency.name) : t('ministry') },
          { key: t('offer.role'), value: role },
          { key: t('offer.until'), value: <DateTime value={expiresAt} /> },
        ]}
      />
      <Form method="post">
        <Button>{t('offer.accept')}</Button>
      </Form>
      <p>{t('offer.ignore')}</p>
    </>
  )
}
