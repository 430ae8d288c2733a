import { getFormProps } from '@conform-to/react'
import type { SubmissionResult } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { Button } from '#app/components/button/button.tsx'
import { ErrorSummary } from '#app/components/error-summary/error-summary.tsx'
import { errorsOfReply } from '#app/components/error-summary/errors-of-reply.ts'
import { Heading } from '#app/components/heading/heading.tsx'
import { OutboxHint } from '#app/components/outbox-hint/outbox-hint.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { PasskeyButton } from '#app/components/passkey-button/passkey-button.tsx'
import { TextInput } from '#app/components/text-input/text-input.tsx'
import { answering, replyWithError } from '#app/http.server.ts'
import { formErrors } from '#app/i18n/form-errors.ts'
import { getLocale } from '#app/i18n/i18n.server.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { returnPath } from '#app/return-path.ts'
import { requirePerson, welcome } from '#app/session.server.ts'
import { useForm } from '#app/use-form.ts'
import { enterSecondFactor } from '#server/accounts/enter-second-factor.ts'
import { readWaysAgain, requestCodeAgain, signInAgain } from '#server/accounts/sign-in-again.ts'
import { hasOutbox } from '#server/notices/read-outbox.ts'

const code = z.string().trim().max(40)

const AgainForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('second'), code }),
  z.object({ intent: z.literal('send') }),
  z.object({ intent: z.literal('mailed'), code }),
])

export const handle = page((t) => t('security:again.title'))

function asked(request: Request): { to: string; isSent: boolean } {
  const { searchParams } = new URL(request.url)
  return { to: returnPath(searchParams.get('to')), isSent: searchParams.has('sent') }
}

export const loader = answering(async ({ request }: LoaderFunctionArgs) => {
  const ways = await readWaysAgain(await requirePerson(request))
  return { ways, ...asked(request), hasOutbox: hasOutbox() }
})

export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const actor = await requirePerson(request)
  const { to } = asked(request)
  const form = parseWithZod(await request.formData(), { schema: AgainForm, error: formErrors })
  if (form.status !== 'success') return data(form.reply(), { status: 400 })
  const { value } = form
  try {
    if (value.intent === 'second') {
      return await welcome((await enterSecondFactor(actor, value.code)).session, to)
    }
    if (value.intent === 'mailed') return await welcome(await signInAgain(actor, value.code), to)
    await requestCodeAgain(actor, getLocale(request))
    return redirect(`/sign-in/again?${new URLSearchParams({ to, sent: '1' })}`)
  } catch (error) {
    return replyWithError(form, error)
  }
})

/** Somebody signed in proves who they are once more, before something grave. */
export default function SignInAgain() {
  const { t } = useTranslation('security')
  const { ways, to, hasOutbox } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  return (
    <>
      <ErrorSummary errors={errorsOfReply(lastResult, () => intentOf(lastResult))} />
      <PageHeading lead={t('again.lead')}>{t('again.title')}</PageHeading>
      {ways.hasPasskey && (
        <PasskeyButton kind="sign-in" to={to}>
          {t('passkeys.confirm')}
        </PasskeyButton>
      )}
      {(ways.hasTotp || ways.email === null) && (
        <section className="section" aria-labelledby="by-second">
          <Heading id="by-second" size="m">
            {t('again.second')}
          </Heading>
          <CodeForm intent="second" label={t('second.code')} hint={t('second.codeHint')} />
        </section>
      )}
      {ways.email !== null && <ByMail email={ways.email} />}
      {hasOutbox && <OutboxHint />}
    </>
  )
}

function ByMail({ email }: { email: string }) {
  const { t } = useTranslation('security')
  const { isSent } = useLoaderData<typeof loader>()
  return (
    <section className="section" aria-labelledby="by-mail">
      <Heading id="by-mail" size="m">
        {t('again.mail')}
      </Heading>
      {isSent && <p>{t('again.sent', { email })}</p>}
      {isSent && (
        <CodeForm intent="mailed" label={t('again.mailCode')} hint={t('again.mailCodeHint')} />
      )}
      <Form method="post">
        <input type="hidden" name="intent" value="send" />
        <Button kind={isSent ? 'secondary' : 'primary'}>
          {isSent ? t('again.sendAnother') : t('again.send', { email })}
        </Button>
      </Form>
    </section>
  )
}

interface CodeFormProps {
  intent: 'second' | 'mailed'
  label: string
  hint: string
}

function CodeForm({ intent, label, hint }: CodeFormProps) {
  const { t } = useTranslation('security')
  const reply = useActionData<typeof action>()
  const lastResult = intentOf(reply) === intent ? reply : undefined
  const [form, fields] = useForm<{ code: string }>({ id: intent, lastResult })
  return (
    <Form method="post" {...getFormProps(form)} noValidate>
      <input type="hidden" name="intent" value={intent} />
      <TextInput
        field={fields.code}
        label={label}
        hint={hint}
        autoComplete="one-time-code"
        width={20}
        spellCheck={false}
      />
      <Button>{t('second.confirm')}</Button>
    </Form>
  )
}

type Reply = SubmissionResult<string[]> | undefined

const intentOf = (reply: Reply) => reply?.initialValue?.intent
