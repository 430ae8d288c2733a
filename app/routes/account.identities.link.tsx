import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { Button, ButtonGroup } from '#app/components/button/button.tsx'
import { Link } from '#app/components/link/link.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { answering } from '#app/http.server.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { useText } from '#app/i18n/use-text.ts'
import { requireActor } from '#app/session.server.ts'
import { endedWithCookie, withToken } from '#app/sign-in-with.server.ts'
import { linkIdentity } from '#server/accounts/link-identity.ts'
import { readPendingIdentity } from '#server/accounts/read-pending-identity.ts'

export const handle = page((t) => t('identities:confirm.title'))

export const loader = answering(async ({ request }: LoaderFunctionArgs) => {
  const actor = await requireActor(request)
  const provider = await readPendingIdentity(actor, withToken(request))
  if (!provider) throw redirect('/account/identities')
  return data({ provider, account: actor.name ?? '' })
})

export const action = answering(async ({ request }: ActionFunctionArgs) => {
  await linkIdentity(await requireActor(request), withToken(request))
  return redirect('/account/identities?done=linked', {
    headers: { 'Set-Cookie': endedWithCookie() },
  })
})

/** The owner of an account says whether an identity is theirs. */
export default function ConfirmLink() {
  const { t } = useTranslation('identities')
  const { provider, account } = useLoaderData<typeof loader>()
  const name = useText()(provider.name)
  return (
    <>
      <PageHeading lead={t('confirm.lead', { provider: name, account })}>
        {t('confirm.title')}
      </PageHeading>
      <p>{t('confirm.what', { provider: name })}</p>
      <Form method="post">
        <ButtonGroup>
          <Button>{t('confirm.do')}</Button>
          <Link to="/account/identities">{t('confirm.cancel')}</Link>
        </ButtonGroup>
      </Form>
    </>
  )
}
