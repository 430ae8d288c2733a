import { redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { Button } from '#app/components/button/button.tsx'
import { DateTime } from '#app/components/date-time/date-time.tsx'
import { Heading } from '#app/components/heading/heading.tsx'
import { Notice } from '#app/components/notice/notice.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { ProviderChoice } from '#app/components/provider-choice/provider-choice.tsx'
import { SignInFailure } from '#app/components/sign-in-failure/sign-in-failure.tsx'
import { SummaryList } from '#app/components/summary-list/summary-list.tsx'
import { answering } from '#app/http.server.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { useText } from '#app/i18n/use-text.ts'
import { requireActor } from '#app/session.server.ts'
import { failureIn } from '#app/sign-in-with.server.ts'
import { listIdentities } from '#server/accounts/list-identities.ts'
import type { IdentityView } from '#server/accounts/list-identities.ts'
import { unlinkIdentity } from '#server/accounts/unlink-identity.ts'
import { Invalid } from '#server/errors.ts'

export const handle = page((t) => t('identities:list.title'))

const outcomes = ['linked', 'unlinked'] as const

export const loader = answering(async ({ request }: LoaderFunctionArgs) => {
  const lists = await listIdentities(await requireActor(request))
  const said = new URL(request.url).searchParams.get('done')
  const done = outcomes.find((known) => known === said) ?? null
  return { ...lists, failure: failureIn(request), done }
})

const UnlinkForm = z.object({ identity: z.uuid() })

export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const actor = await requireActor(request)
  const form = UnlinkForm.safeParse(Object.fromEntries(await request.formData()))
  if (!form.success) throw new Invalid('identity', 'invalid')
  await unlinkIdentity(actor, form.data.identity)
  return redirect('/account/identities?done=unlinked')
})

/** The identities that open one's account. */
export default function Identities() {
  const { t } = useTranslation('identities')
  const { identities, providers, failure, done } = useLoaderData<typeof loader>()
  return (
    <>
      {failure && <SignInFailure {...failure} />}
      {done && (
        <Notice
          kind="success"
          announce
          title={t(done === 'linked' ? 'list.done' : 'list.unlinked')}
        />
      )}
      <PageHeading lead={t('list.lead')}>{t('list.title')}</PageHeading>
      {identities.length === 0 && <p>{t('list.empty')}</p>}
      {identities.map((identity) => (
        <LinkedIdentity key={identity.id} identity={identity} />
      ))}
      <section className="section">
        <Heading>{t('list.add')}</Heading>
        {providers.length === 0 && <p>{t('list.none')}</p>}
        <ProviderChoice providers={providers} returnTo="/account/identities" purpose="link" />
      </section>
    </>
  )
}

function LinkedIdentity({ identity }: { identity: IdentityView }) {
  const { t } = useTranslation('identities')
  const text = useText()
  const { id, provider, issuer, linkedAt, lastUsedAt } = identity
  const name = provider ? text(provider.name) : t('list.unknown', { issuer })
  return (
    <section className="section">
      <Heading>{name}</Heading>
      <SummaryList
        items={[
          { key: t('list.linked'), value: <DateTime value={linkedAt} show="date" /> },
          { key: t('list.used'), value: <DateTime value={lastUsedAt} /> },
        ]}
      />
      <Form method="post">
        <input type="hidden" name="identity" value={id} />
        <Button kind="secondary">{t('list.unlink', { provider: name })}</Button>
      </Form>
    </section>
  )
}
