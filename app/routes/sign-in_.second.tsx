import { getFormProps } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { Button } from '#app/components/button/button.tsx'
import { Details } from '#app/components/details/details.tsx'
import { ErrorSummary } from '#app/components/error-summary/error-summary.tsx'
import { OutboxHint } from '#app/components/outbox-hint/outbox-hint.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { PasskeyButton } from '#app/components/passkey-button/passkey-button.tsx'
import { TextInput } from '#app/components/text-input/text-input.tsx'
import { answering, replyWithError } from '#app/http.server.ts'
import { formErrors } from '#app/i18n/form-errors.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { returnPath } from '#app/return-path.ts'
import { requirePerson, welcome } from '#app/session.server.ts'
import { useForm } from '#app/use-form.ts'
import { enterSecondFactor } from '#server/accounts/enter-second-factor.ts'
import { readSecurity } from '#server/accounts/read-security.ts'
import { hasOutbox } from '#server/notices/read-outbox.ts'

const CodeForm = z.object({ code: z.string().trim().max(40) })

export const handle = page((t) => t('security:second.title'))

const wanted = (request: Request) => returnPath(new URL(request.url).searchParams.get('to'))

export const loader = answering(async ({ request }: LoaderFunctionArgs) => {
  const actor = await requirePerson(request)
  if (!actor.lacksSecondFactor) throw redirect(wanted(request))
  const { hasTotp, passkeys } = await readSecurity(actor)
  if (!hasTotp && passkeys.length === 0) throw redirect('/account/security')
  return { hasOutbox: hasOutbox(), hasPasskey: passkeys.length > 0, to: wanted(request) }
})

export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const actor = await requirePerson(request)
  const form = parseWithZod(await request.formData(), { schema: CodeForm, error: formErrors })
  if (form.status !== 'success') return data(form.reply(), { status: 400 })
  try {
    const { session, by } = await enterSecondFactor(actor, form.value.code)
    return await welcome(session, by === 'recovery' ? '/account/security' : wanted(request))
  } catch (error) {
    return replyWithError(form, error)
  }
})

/** Asks the ministry's people for more than a mailed code. */
export default function SecondFactor() {
  const { t } = useTranslation('security')
  const { hasOutbox, hasPasskey, to } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof CodeForm>>({ lastResult })
  return (
    <>
      <ErrorSummary form={form} />
      <PageHeading lead={t('second.lead')}>{t('second.title')}</PageHeading>
      {hasPasskey && (
        <PasskeyButton kind="sign-in" to={to}>
          {t('passkeys.confirm')}
        </PasskeyButton>
      )}
      <Form method="post" {...getFormProps(form)} noValidate>
        <TextInput
          field={fields.code}
          label={t('second.code')}
          hint={t('second.codeHint')}
          autoComplete="one-time-code"
          width={20}
          spellCheck={false}
        />
        <Button>{t('second.confirm')}</Button>
      </Form>
      {hasOutbox && <OutboxHint />}
      <Details summary={t('second.help')}>
        <p>{t('second.helpText')}</p>
      </Details>
    </>
  )
}
