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
import { Notice } from '#app/components/notice/notice.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { Pagination } from '#app/components/pagination/pagination.tsx'
import { SearchForm } from '#app/components/search-form/search-form.tsx'
import { SummaryList } from '#app/components/summary-list/summary-list.tsx'
import { TextInput } from '#app/components/text-input/text-input.tsx'
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
import { mayRegisterAnywhere, mayRegisterSomewhere } from '#server/audits/policy.ts'
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
  const { searchParams } = new URL(request.url)
  if (!mayRegisterSomewhere(actor)) return { agency: null, choices: [], query: '', next: null }
  const code = searchParams.get('agency')
  if (code) return chosen(await readAgency(actor, code))
  const query = searchParams.get('q')?.trim() ?? ''
  const after = searchParams.get('after')
  const mine = !mayRegisterAnywhere(actor)
  const choices = await listAgencies(actor, { search: query, mine, after })
  const [only, another] = choices.items
  // Who acts for one agency has nothing to choose.
  if (mine && only && !another && !query && !after) return chosen(only)
  return { agency: null, choices: choices.items, query, next: nextPage(request, choices.next) }
})

const chosen = ({ id, name }: AgencyView) => ({
  agency: { id, name },
  choices: [],
  query: '',
  next: null,
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
  const { agency, choices, query } = useLoaderData<typeof loader>()
  if (agency) return <Register />
  return (
    <>
      <Breadcrumbs items={[{ text: t('list.title'), to: '/sites' }]} />
      <PageHeading>{t('new.title')}</PageHeading>
      {choices.length > 0 || query ? (
        <ChooseAgency />
      ) : (
        <Notice kind="warning">
          <p>{t('new.noAgency')}</p>
        </Notice>
      )}
    </>
  )
}

/** A register of thousands does not fit into a list to unfold: it is searched. */
function ChooseAgency() {
  const { t } = useTranslation('agencies')
  const { choices, query, next } = useLoaderData<typeof loader>()
  return (
    <>
      <p>{t('choose.lead')}</p>
      <SearchForm
        action="/sites/new"
        label={t('list.search')}
        hint={t('list.searchHint')}
        defaultValue={query}
      />
      {choices.length > 0 ? (
        <AgencyTable
          caption={t('choose.caption')}
          agencies={choices}
          to={({ code }) => `/sites/new?agency=${code}`}
        />
      ) : (
        <p>{t('list.nothing', { query })}</p>
      )}
      <Pagination next={next} />
    </>
  )
}

function Register() {
  const { t } = useTranslation('sites')
  const say = useText()
  const { agency } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const [form, fields] = useForm({ lastResult })
  if (!agency) return null
  return (
    <>
      <Breadcrumbs items={[{ text: t('list.title'), to: '/sites' }]} />
      <ErrorSummary form={form} />
      <PageHeading lead={t('new.lead')}>{t('new.title')}</PageHeading>
      <SummaryList items={[{ key: t('new.agency'), value: say(agency.name) }]} />
      <Form method="post" {...getFormProps(form)} noValidate>
        <input type="hidden" name="agencyId" value={agency.id} />
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
    </>
  )
}
