import { getFormProps } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { Breadcrumbs } from '#app/components/breadcrumbs/breadcrumbs.tsx'
import { Button } from '#app/components/button/button.tsx'
import { Checkboxes } from '#app/components/checkboxes/checkboxes.tsx'
import { ErrorSummary } from '#app/components/error-summary/error-summary.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { Radios } from '#app/components/radios/radios.tsx'
import { Textarea } from '#app/components/textarea/textarea.tsx'
import { TextInput } from '#app/components/text-input/text-input.tsx'
import { answering, replyWithError } from '#app/http.server.ts'
import { formErrors } from '#app/i18n/form-errors.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { useText } from '#app/i18n/use-text.ts'
import { requirePerson } from '#app/session.server.ts'
import { useForm } from '#app/use-form.ts'
import { consentTexts } from '#server/accounts/consent-texts.ts'
import { correctMyData } from '#server/accounts/correct-my-data.ts'
import { readMyData } from '#server/accounts/read-my-data.ts'

const told = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .optional()
    .transform((text) => text ?? null)

const Correction = z.object({
  name: told(100),
  telephone: told(50),
  disability: told(500),
  contactNotes: told(1000),
  locale: z.enum(['zh-TW', 'en']),
  agrees: z
    .literal('on')
    .optional()
    .transform((value) => value === 'on'),
})

export const handle = page((t) => t('own-data:correction.title'))

export const loader = answering(async ({ request }: LoaderFunctionArgs) => {
  const { facts } = await readMyData(await requirePerson(request))
  return { facts, consent: consentTexts.disability.text }
})

export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const actor = await requirePerson(request)
  const submission = parseWithZod(await request.formData(), {
    schema: Correction,
    error: formErrors,
  })
  if (submission.status !== 'success') return data(submission.reply(), { status: 400 })
  try {
    await correctMyData(actor, submission.value)
    return redirect('/account/data?done=corrected')
  } catch (error) {
    return replyWithError(submission, error)
  }
})

export default function Correct() {
  const { t } = useTranslation('own-data')
  const say = useText()
  const { facts, consent } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof Correction>>({
    lastResult,
    defaultValue: facts,
  })
  return (
    <>
      <Breadcrumbs items={[{ text: t('title'), to: '/account/data' }]} />
      <ErrorSummary form={form} />
      <PageHeading lead={t('correction.lead')}>{t('correction.title')}</PageHeading>
      <Form method="post" {...getFormProps(form)} noValidate>
        <TextInput field={fields.name} label={t('name')} autoComplete="name" />
        <TextInput field={fields.telephone} label={t('telephone')} type="tel" autoComplete="tel" />
        <Textarea
          field={fields.contactNotes}
          label={t('contactNotes')}
          hint={t('correction.notesHint')}
        />
        <Textarea
          field={fields.disability}
          label={t('disability')}
          hint={t('correction.disabilityHint')}
        />
        <Checkboxes
          field={fields.agrees}
          legend={t('correction.agrees')}
          hint={say(consent)}
          items={[{ value: 'on', text: t('correction.yes') }]}
        />
        <Radios
          field={fields.locale}
          legend={t('locale')}
          items={[
            { value: 'zh-TW', text: <span lang="zh-TW">{t('chinese')}</span> },
            { value: 'en', text: <span lang="en">{t('english')}</span> },
          ]}
        />
        <Button>{t('correction.save')}</Button>
      </Form>
    </>
  )
}
