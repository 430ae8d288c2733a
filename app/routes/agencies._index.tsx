import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AgencyTable } from '#app/components/agency-table/agency-table.tsx'
import { Link } from '#app/components/link/link.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { Pagination } from '#app/components/pagination/pagination.tsx'
import { SearchForm } from '#app/components/search-form/search-form.tsx'
import { answering } from '#app/http.server.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { nextPage } from '#app/next-page.ts'
import { getActor } from '#app/session.server.ts'
import { listAgencies } from '#server/accounts/list-agencies.ts'

export const handle = page((t) => t('agencies:list.title'))

export const loader = answering(async ({ request }: LoaderFunctionArgs) => {
  const actor = await getActor(request)
  const { searchParams } = new URL(request.url)
  const query = searchParams.get('q')?.trim() ?? ''
  const agencies = await listAgencies(actor, { search: query, after: searchParams.get('after') })
  return { query, agencies: agencies.items, next: nextPage(request, agencies.next) }
})

export default function Agencies() {
  const { t } = useTranslation('agencies')
  const { query, agencies, next } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading lead={t('list.lead')}>{t('list.title')}</PageHeading>
      <SearchForm
        action="/agencies"
        label={t('list.search')}
        hint={t('list.searchHint')}
        defaultValue={query}
      />
      {agencies.length > 0 ? (
        <AgencyTable
          caption={query ? t('list.captionFound', { query }) : t('list.caption')}
          agencies={agencies}
        />
      ) : (
        <p>{query ? t('list.nothing', { query }) : t('list.empty')}</p>
      )}
      <Pagination next={next} />
      <p>
        <Link to="/permissions">{t('list.permissions')}</Link>
      </p>
    </>
  )
}
