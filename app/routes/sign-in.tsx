import { getFormProps } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { Button } from '#app/components/button/button.tsx'
import { Details } from '#app/components/details/details.tsx'
import { ErrorSummary } from '#app/components/error-summary/error-summary.tsx'
import { Heading } from '#app/components/heading/heading.tsx'
import { InsetText } from '#app/components/inset-text/inset-text.tsx'
import { Link } from '#app/components/link/link.tsx'
import { PasskeyButton } from '#app/components/passkey-button/passkey-button.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { ProofOfWork } from '#app/components/proof-of-work/proof-of-work.tsx'
import { ProviderChoice } from '#app/components/provider-choice/provider-choice.tsx'
import { SignInFailure } from '#app/components/sign-in-failure/sign-in-failure.tsx'
import { TextInput } from '#app/components/text-input/text-input.tsx'
import { answering, replyWithError } from '#app/http.server.ts'
import { formErrors } from '#app/i18n/form-errors.ts'
import { getLocale } from '#app/i18n/i18n.server.ts'
import { Trans, useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { returnPath } from '#app/return-path.ts'
import { failureIn } from '#app/sign-in-with.server.ts'
import { getActor } from '#app/session.server.ts'
import { useForm } from '#app/use-form.ts'
import { configuredProviders } from '#server/accounts/providers/configured.ts'
import { requestCode } from '#server/accounts/request-code.ts'
import { demonstrationPeople } from '#server/demonstration-people.ts'
import { hasOutbox } from '#server/notices/read-outbox.ts'

const SignInForm = z.object({
  email: z.string().trim().max(254),
  proof: z.string().nullable().default(null),
})

export const handle = page((t) => t('accounts:signIn.title'))

export const loader = answering(async ({ request }: LoaderFunctionArgs) => {
  const to = returnPath(new URL(request.url).searchParams.get('to'))
  const actor = await getActor(request)
  if (actor.accountId) throw redirect(to)
  return {
    people: hasOutbox() ? [...demonstrationPeople] : [],
    providers: configuredProviders(),
    failure: failureIn(request),
    to,
  }
})

export const action = answering(async ({ request, context }: ActionFunctionArgs) => {
  const form = await request.formData()
  const submission = parseWithZod(form, { schema: SignInForm, error: formErrors })
  if (submission.status !== 'success') return data(submission.reply(), { status: 400 })
  const to = returnPath(new URL(request.url).searchParams.get('to'))
  try {
    const { email } = await requestCode(
      await getActor(request),
      submission.value.email,
      getLocale(request),
      context.networkAddress,
      submission.value.proof,
    )
    return redirect(`/sign-in/code?${new URLSearchParams({ email, to })}`)
  } catch (error) {
    return replyWithError(submission, error)
  }
})

export default function SignIn() {
  const { t } = useTranslation(['accounts', 'identities'])
  const { people, providers, failure, to } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const [form, fields] = useForm({ lastResult })
  return (
    <>
      <ErrorSummary form={form} />
      {failure && <SignInFailure {...failure} />}
      <PageHeading lead={t('signIn.lead')}>{t('signIn.title')}</PageHeading>
      <Form method="post" {...getFormProps(form)} noValidate>
        <TextInput
          field={fields.email}
          label={t('signIn.email')}
          hint={t('signIn.emailHint')}
          type="email"
          autoComplete="email"
          spellCheck={false}
        />
        <Button>{t('signIn.send')}</Button>
        <ProofOfWork of="sign-in" />
      </Form>
      <PasskeyButton kind="sign-in" to={to}>
        {t('accounts:signIn.passkey')}
      </PasskeyButton>
      {providers.length > 0 && (
        <section className="section">
          <Heading>{t('identities:other')}</Heading>
          <ProviderChoice providers={providers} returnTo={to} purpose="signIn" />
        </section>
      )}
      {people.length > 0 && (
        <InsetText>
          <p>
            <Trans
              t={t}
              i18nKey="signIn.outbox"
              components={{ outbox: <Link to="/outbox">{''}</Link> }}
            />
          </p>
          <Details summary={t('signIn.people')}>
            <ul className="govuk-list">
              {people.map(({ email, name }) => (
                <li key={email}>{t('signIn.person', { name, email })}</li>
              ))}
            </ul>
          </Details>
        </InsetText>
      )}
    </>
  )
}
