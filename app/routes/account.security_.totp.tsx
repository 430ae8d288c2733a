import { getFormProps } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { data } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { Breadcrumbs } from '#app/components/breadcrumbs/breadcrumbs.tsx'
import { Button } from '#app/components/button/button.tsx'
import { CodeBlock } from '#app/components/code-block/code-block.tsx'
import { ErrorSummary } from '#app/components/error-summary/error-summary.tsx'
import { Heading } from '#app/components/heading/heading.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { TextInput } from '#app/components/text-input/text-input.tsx'
import { answering, replyWithError } from '#app/http.server.ts'
import { formErrors } from '#app/i18n/form-errors.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { requirePerson, welcome } from '#app/session.server.ts'
import { useForm } from '#app/use-form.ts'
import { confirmTotp } from '#server/accounts/confirm-totp.ts'
import { readSecurity } from '#server/accounts/read-security.ts'
import { readTotpSetup } from '#server/accounts/read-totp-setup.ts'

const CodeForm = z.object({ code: z.string().trim().max(20) })

export const handle = page((t) => t('security:totp.title'))

// Secrets stay out of every cache, the browser's too.
export const headers = () => ({ 'Cache-Control': 'no-store' })

export const loader = answering(async ({ request }: LoaderFunctionArgs) =>
  readTotpSetup(await requirePerson(request)),
)

export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const actor = await requirePerson(request)
  const form = parseWithZod(await request.formData(), { schema: CodeForm, error: formErrors })
  if (form.status !== 'success') return data(form.reply(), { status: 400 })
  try {
    const session = await confirmTotp(actor, form.value.code)
    const { recoveryCodesLeft } = await readSecurity(actor)
    return await welcome(
      session,
      recoveryCodesLeft === 0 ? '/account/security/recovery' : '/account/security',
    )
  } catch (error) {
    return replyWithError(form, error)
  }
})

/** The key for an authenticator app, as a picture and as text, and the first code of the app. */
export default function SetUpTotp() {
  const { t } = useTranslation('security')
  const { key, picture } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof CodeForm>>({ lastResult })
  return (
    <>
      <Breadcrumbs items={[{ text: t('own.title'), to: '/account/security' }]} />
      <ErrorSummary form={form} />
      <PageHeading lead={t('totp.lead')}>{t('totp.title')}</PageHeading>
      <section className="section" aria-labelledby="key">
        <Heading id="key">{t('totp.key')}</Heading>
        <p>{t('totp.keyText')}</p>
        <p>
          <img src={picture} alt={t('totp.picture')} width="222" height="222" />
        </p>
        <CodeBlock label={t('totp.keyToType')} code={key} />
      </section>
      <section className="section" aria-labelledby="confirm">
        <Heading id="confirm">{t('totp.confirm')}</Heading>
        <Form method="post" {...getFormProps(form)} noValidate>
          <TextInput
            field={fields.code}
            label={t('totp.code')}
            hint={t('totp.codeHint')}
            inputMode="numeric"
            autoComplete="one-time-code"
            width={10}
            spellCheck={false}
          />
          <Button>{t('totp.finish')}</Button>
        </Form>
      </section>
    </>
  )
}
