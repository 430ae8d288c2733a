import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { Breadcrumbs } from '#app/components/breadcrumbs/breadcrumbs.tsx'
import { Button } from '#app/components/button/button.tsx'
import { ErrorSummary } from '#app/components/error-summary/error-summary.tsx'
import { Notice } from '#app/components/notice/notice.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { Select } from '#app/components/select/select.tsx'
import { SummaryList } from '#app/components/summary-list/summary-list.tsx'
import { TextInput } from '#app/components/text-input/text-input.tsx'
import { answering, replyWithError } from '#app/http.server.ts'
import { formErrors } from '#app/i18n/form-errors.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { useText } from '#app/i18n/use-text.ts'
import { requireActor } from '#app/session.server.ts'
import { listAgencies } from '#server/accounts/list-agencies.ts'
import { mayRegisterSomewhere } from '#server/audits/policy.ts'
import type { AgencyView } from '#server/audits/present.ts'
import { registerSite } from '#server/audits/register-site.ts'

const NewSite = z.object({
  agencyId: z.uuid(),
  name: z.string().trim().max(200),
  address: z.string().trim().max(2000),
})

export const handle = page((t) => t('sites:new.title'))

export const loader = answering(async ({ request }: LoaderFunctionArgs) => {
  const actor = await requireActor(request)
  return { agencies: mayRegisterSomewhere(actor) ? await listAgencies(actor) : [] }
})

export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const actor = await requireActor(request)
  const form = await request.formData()
  const submission = parseWithZod(form, { schema: NewSite, error: formErrors })
  if (submission.status !== 'success') return data(submission.reply(), { status: 400 })
  try {
    const { id } = await registerSite(actor, submission.value)
    return redirect(`/sites/${id}?done=registered`)
  } catch (error) {
    return replyWithError(submission, error)
  }
})

export default function NewSitePage() {
  const { t } = useTranslation('sites')
  const { agencies } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const [form, fields] = useForm({ lastResult })
  return (
    <>
      <Breadcrumbs items={[{ text: t('list.title'), to: '/sites' }]} />
      <ErrorSummary form={form} />
      <PageHeading lead={t('new.lead')}>{t('new.title')}</PageHeading>
      {agencies.length === 0 ? (
        <Notice kind="warning">
          <p>{t('new.noAgency')}</p>
        </Notice>
      ) : (
        <Form method="post" {...getFormProps(form)} noValidate>
          <AgencyField agencies={agencies} field={fields.agencyId} />
          <TextInput field={fields.name} label={t('new.name')} hint={t('new.nameHint')} />
          <TextInput
            field={fields.address}
            label={t('new.address')}
            hint={t('new.addressHint')}
            inputMode="url"
            autoComplete="url"
            spellCheck={false}
          />
          <Button>{t('new.submit')}</Button>
        </Form>
      )}
    </>
  )
}

interface AgencyFieldProps {
  agencies: AgencyView[]
  field: Parameters<typeof Select>[0]['field']
}

/** Who acts for one agency has nothing to choose. */
function AgencyField({ agencies, field }: AgencyFieldProps) {
  const { t } = useTranslation('sites')
  const say = useText()
  const [only] = agencies
  if (agencies.length === 1 && only) {
    return (
      <>
        <SummaryList items={[{ key: t('new.agency'), value: say(only.name) }]} />
        <input type="hidden" name="agencyId" value={only.id} />
      </>
    )
  }
  const items = agencies.map(({ id, name }) => ({ value: id, text: say(name) }))
  return (
    <Select field={field} label={t('new.agency')} items={[{ value: '', text: '' }, ...items]} />
  )
}
