import { getFormProps } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { Button } from '#app/components/button/button.tsx'
import { Details } from '#app/components/details/details.tsx'
import { ErrorSummary } from '#app/components/error-summary/error-summary.tsx'
import { Link } from '#app/components/link/link.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { TextInput } from '#app/components/text-input/text-input.tsx'
import { answering, replyWithError } from '#app/http.server.ts'
import { formErrors } from '#app/i18n/form-errors.ts'
import { getLocale } from '#app/i18n/i18n.server.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { returnPath } from '#app/return-path.ts'
import { deviceOf, getActor, welcome } from '#app/session.server.ts'
import { useForm } from '#app/use-form.ts'
import { signIn } from '#server/accounts/sign-in.ts'

const CodeForm = z.object({ code: z.string().trim().max(20) })

export const handle = page((t) => t('accounts:code.title'))

function asked(request: Request): { email: string; to: string } {
  const { searchParams } = new URL(request.url)
  return { email: searchParams.get('email') ?? '', to: returnPath(searchParams.get('to')) }
}

export const loader = answering(async ({ request }: LoaderFunctionArgs) => {
  const { email, to } = asked(request)
  if (!email) throw redirect('/sign-in')
  return { email, again: `/sign-in?${new URLSearchParams({ to })}` }
})

export const action = answering(async ({ request, context }: ActionFunctionArgs) => {
  const form = await request.formData()
  const submission = parseWithZod(form, { schema: CodeForm, error: formErrors })
  if (submission.status !== 'success') return data(submission.reply(), { status: 400 })
  const { email, to } = asked(request)
  try {
    const { code } = submission.value
    const session = await signIn(
      await getActor(request),
      email,
      code,
      getLocale(request),
      context.networkAddress,
      deviceOf(request),
    )
    return await welcome(session, to)
  } catch (error) {
    return replyWithError(submission, error)
  }
})

export default function EnterCode() {
  const { t } = useTranslation('accounts')
  const { email, again } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const [form, fields] = useForm({ lastResult })
  return (
    <>
      <ErrorSummary form={form} />
      <PageHeading lead={t('code.lead', { email })}>{t('code.title')}</PageHeading>
      <Form method="post" {...getFormProps(form)} noValidate>
        <TextInput
          field={fields.code}
          label={t('code.code')}
          hint={t('code.codeHint')}
          inputMode="numeric"
          autoComplete="one-time-code"
          width={10}
          spellCheck={false}
        />
        <Button>{t('code.confirm')}</Button>
      </Form>
      <Details summary={t('code.help')}>
        <p>{t('code.helpText')}</p>
        <p>
          <Link to={again}>{t('code.again')}</Link>
        </p>
      </Details>
    </>
  )
}
