import { getFormProps } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { AgencyTable } from '#app/components/agency-table/agency-table.tsx'
import { Breadcrumbs } from '#app/components/breadcrumbs/breadcrumbs.tsx'
import { Button } from '#app/components/button/button.tsx'
import { ErrorSummary } from '#app/components/error-summary/error-summary.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { Pagination } from '#app/components/pagination/pagination.tsx'
import { SearchForm } from '#app/components/search-form/search-form.tsx'
import { SummaryList } from '#app/components/summary-list/summary-list.tsx'
import { TextInput } from '#app/components/text-input/text-input.tsx'
import { Textarea } from '#app/components/textarea/textarea.tsx'
import { answering, replyWithError } from '#app/http.server.ts'
import { formErrors } from '#app/i18n/form-errors.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { useText } from '#app/i18n/use-text.ts'
import { nextPage } from '#app/next-page.ts'
import { requireActor } from '#app/session.server.ts'
import { useForm } from '#app/use-form.ts'
import { listAgencies } from '#server/accounts/list-agencies.ts'
import { readAgency } from '#server/accounts/read-agency.ts'
import { authorizeToRun } from '#server/consultations/prepare/hold-to-run.ts'
import { prepareConsultation } from '#server/consultations/prepare/prepare-consultation.ts'

const NewConsultation = z.object({
  agency: z.string(),
  titleZh: z.string(),
  titleEn: z.string().optional(),
  summaryZh: z.string(),
  code: z.string(),
})

export const handle = page((t) => t('preparation:new.title'))

export const loader = answering(async ({ request }: LoaderFunctionArgs) => {
  const actor = await requireActor(request)
  authorizeToRun(actor)
  const { searchParams } = new URL(request.url)
  const code = searchParams.get('agency')
  if (code) return { agency: await readAgency(actor, code), choices: [], query: '', next: null }
  const query = searchParams.get('q')?.trim() ?? ''
  const choices = await listAgencies(actor, { search: query, after: searchParams.get('after') })
  return { agency: null, choices: choices.items, query, next: nextPage(request, choices.next) }
})

export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const actor = await requireActor(request)
  const form = await request.formData()
  const submission = parseWithZod(form, { schema: NewConsultation, error: formErrors })
  if (submission.status !== 'success') return data(submission.reply(), { status: 400 })
  try {
    const { titleEn = null, ...draft } = submission.value
    const { code } = await prepareConsultation(actor, { ...draft, titleEn })
    return redirect(`/consultations/${code}/prepare`)
  } catch (error) {
    return replyWithError(submission, error)
  }
})

export default function NewConsultationPage() {
  const { t } = useTranslation(['preparation', 'consultations'])
  const { agency } = useLoaderData<typeof loader>()
  const crumbs = [{ text: t('consultations:list.title'), to: '/consultations' }]
  if (agency) return <Begin crumbs={crumbs} />
  return (
    <>
      <Breadcrumbs items={crumbs} />
      <PageHeading caption={t('new.title')}>{t('new.choose')}</PageHeading>
      <ChooseAgency />
    </>
  )
}

/** A register of thousands does not fit into a list to unfold: it is searched. */
function ChooseAgency() {
  const { t } = useTranslation('agencies')
  const { choices, query, next } = useLoaderData<typeof loader>()
  return (
    <>
      <SearchForm
        action="/consultations/new"
        label={t('list.search')}
        hint={t('list.searchHint')}
        defaultValue={query}
      />
      {choices.length > 0 ? (
        <AgencyTable
          caption={t('choose.caption')}
          agencies={choices}
          to={({ code }) => `/consultations/new?agency=${code}`}
        />
      ) : (
        <p>{t('list.nothing', { query })}</p>
      )}
      <Pagination next={next} />
    </>
  )
}

function Begin({ crumbs }: { crumbs: { text: string; to: string }[] }) {
  const { t } = useTranslation('preparation')
  const say = useText()
  const { agency } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof NewConsultation>>({ lastResult })
  if (!agency) return null
  return (
    <>
      <Breadcrumbs items={crumbs} />
      <ErrorSummary form={form} />
      <PageHeading lead={t('new.lead')}>{t('new.title')}</PageHeading>
      <SummaryList items={[{ key: t('new.agency'), value: say(agency.name) }]} />
      <Form method="post" {...getFormProps(form)} noValidate>
        <input type="hidden" name="agency" value={agency.code} />
        <TextInput field={fields.titleZh} label={t('new.titleZh')} hint={t('new.titleZhHint')} />
        <TextInput field={fields.titleEn} label={t('new.titleEn')} lang="en" />
        <Textarea
          field={fields.summaryZh}
          label={t('new.summaryZh')}
          hint={t('new.summaryZhHint')}
          rows={3}
        />
        <TextInput
          field={fields.code}
          label={t('new.code')}
          hint={t('new.codeHint')}
          spellCheck={false}
        />
        <Button>{t('new.submit')}</Button>
      </Form>
    </>
  )
}
