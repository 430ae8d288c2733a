import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { Button, ButtonGroup } from '#app/components/button/button.tsx'
import { ErrorSummary } from '#app/components/error-summary/error-summary.tsx'
import { errorsOfReply } from '#app/components/error-summary/errors-of-reply.ts'
import { Heading } from '#app/components/heading/heading.tsx'
import { Link } from '#app/components/link/link.tsx'
import { Notice } from '#app/components/notice/notice.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { StatusTag } from '#app/components/tag/status-tag.tsx'
import { Passkeys } from '#app/components/passkeys/passkeys.tsx'
import { answering, replyWithError } from '#app/http.server.ts'
import { formErrors } from '#app/i18n/form-errors.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { requirePerson } from '#app/session.server.ts'
import { removePasskey, renamePasskey } from '#server/accounts/change-passkey.ts'
import { passkeyNameMax } from '#server/accounts/passkey-name.ts'
import { readSecurity } from '#server/accounts/read-security.ts'
import { removeTotp } from '#server/accounts/remove-totp.ts'

export const handle = page((t) => t('security:own.title'))

export const loader = answering(async ({ request }: LoaderFunctionArgs) =>
  readSecurity(await requirePerson(request)),
)

const name = z.string().trim().max(passkeyNameMax)

const Change = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('remove-totp') }),
  z.object({ intent: z.literal('remove-passkey'), id: z.string() }),
  z.object({ intent: z.literal('rename-passkey'), id: z.string(), name }),
])

export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const actor = await requirePerson(request)
  const form = parseWithZod(await request.formData(), { schema: Change, error: formErrors })
  if (form.status !== 'success') return data(form.reply(), { status: 400 })
  const { value } = form
  try {
    if (value.intent === 'remove-totp') await removeTotp(actor)
    if (value.intent === 'remove-passkey') await removePasskey(actor, value.id)
    if (value.intent === 'rename-passkey') await renamePasskey(actor, value.id, value.name)
  } catch (error) {
    return replyWithError(form, error)
  }
  return redirect('/account/security')
})

/** How one signs in: passkeys, authenticator app, recovery codes, open sessions. */
export default function OwnSecurity() {
  const { t } = useTranslation(['security', 'identities', 'own-data'])
  const security = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  return (
    <>
      <ErrorSummary
        errors={errorsOfReply(reply, () => `passkey-${String(reply?.initialValue?.id)}`)}
      />
      <PageHeading lead={t('own.lead')}>{t('own.title')}</PageHeading>
      {security.lacksSecondFactor && (
        <Notice kind="warning" title={t('own.lacks')}>
          <p>{t('own.lacksText')}</p>
        </Notice>
      )}
      <Passkeys passkeys={security.passkeys} lastResult={reply} />
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
            <Button kind="warning" name="intent" value="remove-totp">
              {t('own.totpRemove')}
            </Button>
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
