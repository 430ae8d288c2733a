import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { ApplicationTerms } from '#app/components/application-terms/application-terms.tsx'
import { Breadcrumbs } from '#app/components/breadcrumbs/breadcrumbs.tsx'
import { Button } from '#app/components/button/button.tsx'
import { ErrorSummary } from '#app/components/error-summary/error-summary.tsx'
import { Heading } from '#app/components/heading/heading.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { TextInput } from '#app/components/text-input/text-input.tsx'
import { Textarea } from '#app/components/textarea/textarea.tsx'
import { WrittenName } from '#app/components/written/written.tsx'
import { answering, replyWithError } from '#app/http.server.ts'
import { formErrors } from '#app/i18n/form-errors.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { requireActor } from '#app/session.server.ts'
import { useForm } from '#app/use-form.ts'
import { changeApplication } from '#server/marks/applications/change-application.ts'
import { readApplicationForm } from '#server/marks/applications/read-application-form.ts'

const text = z.string().default('')

/** Any of it may be missing: it is kept as it is saved. */
const Application = z.object({
  level: z.enum(['A', 'AA', 'AAA']),
  standard: z.string(),
  covers: text,
  leavesOut: text,
  statementUrl: text,
  name: text,
  email: text,
  telephone: text,
})

export const handle = page((t) => t('applications:edit.title'))

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) =>
  readApplicationForm(await requireActor(request), params.number ?? ''),
)

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requireActor(request)
  const number = params.number ?? ''
  const form = parseWithZod(await request.formData(), { schema: Application, error: formErrors })
  if (form.status !== 'success') return data(form.reply(), { status: 400 })
  const { name, email, telephone, ...rest } = form.value
  try {
    await changeApplication(actor, number, { ...rest, contact: { name, email, telephone } })
    return redirect(`/applications/${number}?done=saved`)
  } catch (error) {
    return replyWithError(form, error)
  }
})

export default function EditApplication() {
  const { t } = useTranslation('applications')
  const { number, siteName, isDraft, standards, form: kept } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const { contact, ...rest } = kept
  const [form, fields] = useForm<z.input<typeof Application>>({
    id: 'application',
    lastResult,
    defaultValue: { ...rest, ...contact },
  })
  return (
    <>
      <Breadcrumbs
        items={[
          { text: t('list.title'), to: '/applications' },
          { text: number, to: `/applications/${number}` },
        ]}
      />
      <ErrorSummary form={form} />
      <PageHeading caption={<WrittenName text={siteName} />} lead={t('edit.lead')}>
        {t('edit.title')}
      </PageHeading>
      <Form method="post" id={form.id} noValidate>
        {isDraft ? (
          <>
            <Heading>{t('edit.terms')}</Heading>
            <ApplicationTerms fields={fields} standards={standards} />
          </>
        ) : (
          <>
            <input type="hidden" name="level" value={kept.level} />
            <input type="hidden" name="standard" value={kept.standard} />
          </>
        )}
        <Heading>{t('edit.scope')}</Heading>
        <Textarea field={fields.covers} label={t('fields.covers')} hint={t('fields.coversHint')} />
        <Textarea
          field={fields.leavesOut}
          label={t('fields.leavesOut')}
          hint={t('fields.leavesOutHint')}
        />
        <TextInput
          field={fields.statementUrl}
          label={t('fields.statementUrl')}
          hint={t('fields.statementUrlHint')}
          type="url"
          spellCheck={false}
        />
        <Heading>{t('fields.contact')}</Heading>
        <p>{t('fields.contactLead')}</p>
        <TextInput field={fields.name} label={t('fields.name')} autoComplete="name" width={20} />
        <TextInput
          field={fields.email}
          label={t('fields.email')}
          type="email"
          autoComplete="email"
          spellCheck={false}
        />
        <TextInput
          field={fields.telephone}
          label={t('fields.telephone')}
          type="tel"
          autoComplete="tel"
          width={20}
        />
        <Button>{t('edit.submit')}</Button>
      </Form>
    </>
  )
}
