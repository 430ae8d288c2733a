import { redirect } from '@remix-run/node'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/button/button.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { answering } from '#app/http.server.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { useText } from '#app/i18n/use-text.ts'
import { getActor } from '#app/session.server.ts'
import { withToken } from '#app/sign-in-with.server.ts'
import { readPendingIdentity } from '#server/accounts/read-pending-identity.ts'

export const handle = page((t) => t('identities:ask.title'))

export const loader = answering(async ({ request }: LoaderFunctionArgs) => {
  const provider = await readPendingIdentity(await getActor(request), withToken(request))
  if (!provider) throw redirect('/sign-in')
  return { provider }
})

/** Says to somebody whom a provider knows and we do not why they sign in once more. */
export default function AskToLink() {
  const { t } = useTranslation('identities')
  const { provider } = useLoaderData<typeof loader>()
  const name = useText()(provider.name)
  return (
    <>
      <PageHeading lead={t('ask.lead', { provider: name })}>{t('ask.title')}</PageHeading>
      <p>{t('ask.why', { provider: name })}</p>
      <p>{t('ask.minutes')}</p>
      <Button to="/sign-in?to=/account/identities/link">{t('ask.continue')}</Button>
    </>
  )
}
