import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { Button, ButtonGroup } from '#app/components/button/button.tsx'
import { ErrorSummary } from '#app/components/error-summary/error-summary.tsx'
import { Heading } from '#app/components/heading/heading.tsx'
import { Link } from '#app/components/link/link.tsx'
import { Notice } from '#app/components/notice/notice.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { StatusTag } from '#app/components/tag/status-tag.tsx'
import { answering } from '#app/http.server.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { requirePerson } from '#app/session.server.ts'
import { readSecurity } from '#server/accounts/read-security.ts'
import { removeTotp } from '#server/accounts/remove-totp.ts'
import { Conflict } from '#server/errors.ts'

export const handle = page((t) => t('security:own.title'))

export const loader = answering(async ({ request }: LoaderFunctionArgs) =>
  readSecurity(await requirePerson(request)),
)

export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const actor = await requirePerson(request)
  try {
    await removeTotp(actor)
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
    return data({ error: error.code }, { status: 409 })
  }
  return redirect('/account/security')
})

/** How one signs in: passkeys, authenticator app, recovery codes, open sessions. */
export default function OwnSecurity() {
  const { t } = useTranslation(['security', 'identities', 'own-data'])
  const security = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <>
      <ErrorSummary errors={refused ? [{ text: refused.error }] : []} />
      <PageHeading lead={t('own.lead')}>{t('own.title')}</PageHeading>
      {security.lacksSecondFactor && (
        <Notice kind="warning" title={t('own.lacks')}>
          <p>{t('own.lacksText')}</p>
        </Notice>
      )}
      <Totp />
      <Recovery />
      <section className="section" aria-labelledby="identities">
        <Heading id="identities">{t('identities:list.title')}</Heading>
        <p>
          <Link to="/account/identities">{t('identities:toList')}</Link>
        </p>
      </section>
      <section className="section" aria-labelledby="sessions">
        <Heading id="sessions">{t('own.sessions')}</Heading>
        <p>
          <Link to="/account/sessions">{t('own.toSessions')}</Link>
        </p>
        <p>
          <Link to="/account/data">{t('own-data:title')}</Link>
        </p>
      </section>
    </>
  )
}

function Totp() {
  const { t } = useTranslation('security')
  const { hasTotp } = useLoaderData<typeof loader>()
  return (
    <section className="section" aria-labelledby="totp">
      <Heading id="totp">{t('own.totp')}</Heading>
      <p>{t('own.totpText')}</p>
      <p>
        {hasTotp ? (
          <StatusTag tone="good">{t('own.totpIsSet')}</StatusTag>
        ) : (
          <StatusTag tone="neutral">{t('own.totpIsNotSet')}</StatusTag>
        )}
      </p>
      <ButtonGroup>
        <Button to="/account/security/totp" kind="secondary">
          {hasTotp ? t('own.totpReplace') : t('own.totpSetUp')}
        </Button>
        {hasTotp && (
          <Form method="post">
            <Button kind="warning">{t('own.totpRemove')}</Button>
          </Form>
        )}
      </ButtonGroup>
    </section>
  )
}

function Recovery() {
  const { t } = useTranslation('security')
  const { hasTotp, passkeys, recoveryCodesLeft } = useLoaderData<typeof loader>()
  if (!hasTotp && passkeys.length === 0) return null
  return (
    <section className="section" aria-labelledby="recovery">
      <Heading id="recovery">{t('own.recovery')}</Heading>
      <p>{t('own.recoveryLeft', { count: recoveryCodesLeft })}</p>
      <p>
        <Link to="/account/security/recovery">{t('own.recoveryMake')}</Link>
      </p>
    </section>
  )
}
