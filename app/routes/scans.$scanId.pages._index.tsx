import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Breadcrumbs } from '#app/components/breadcrumbs/breadcrumbs.tsx'
import { Link } from '#app/components/link/link.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { Pagination } from '#app/components/pagination/pagination.tsx'
import { SearchForm } from '#app/components/search-form/search-form.tsx'
import { Select } from '#app/components/select/select.tsx'
import { Table } from '#app/components/table/table.tsx'
import { VisitStateTag } from '#app/components/visit-state-tag/visit-state-tag.tsx'
import { answering } from '#app/http.server.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { useLocale, useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { useText } from '#app/i18n/use-text.ts'
import { nextPage } from '#app/next-page.ts'
import { getActor } from '#app/session.server.ts'
import { listVisits, VisitFilter } from '#server/audits/list-visits.ts'
import type { VisitView } from '#server/audits/list-visits.ts'
import { readScan } from '#server/audits/read-scan.ts'

type Data = Awaited<ReturnType<typeof loader>>

export const handle = page<Data>((t, { site }) => t('scans:pages.title', { site: site.name }))

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await getActor(request)
  const scanId = params.scanId ?? ''
  const { searchParams } = new URL(request.url)
  const filter = VisitFilter.parse({
    state: searchParams.get('state') || null,
    search: searchParams.get('q') || null,
  })
  const [{ site }, visits] = await Promise.all([
    readScan(actor, scanId),
    listVisits(actor, scanId, { ...filter, after: searchParams.get('after') }),
  ])
  return { scanId, site, filter, visits: visits.items, next: nextPage(request, visits.next) }
})

const states = ['failed', 'tested', 'untested', 'waiting'] as const

export default function ScanPages() {
  const { t } = useTranslation(['scans', 'sites'])
  const { scanId, site, filter, visits, next } = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumbs
        items={[
          { text: t('sites:list.title'), to: '/sites' },
          { text: site.name, to: `/sites/${site.id}` },
          { text: t('one.title', { site: site.name }), to: `/scans/${scanId}` },
        ]}
      />
      <PageHeading>{t('pages.title', { site: site.name })}</PageHeading>
      <SearchForm
        action={`/scans/${scanId}/pages`}
        label={t('pages.search')}
        defaultValue={filter.search ?? ''}
      >
        <Select
          name="state"
          label={t('pages.show')}
          defaultValue={filter.state ?? ''}
          items={[
            { value: '', text: t('pages.all') },
            ...states.map((state) => ({ value: state, text: t(`pages.states.${state}`) })),
          ]}
        />
      </SearchForm>
      {visits.length > 0 ? (
        <VisitTable scanId={scanId} visits={visits} />
      ) : (
        <p>{t('pages.empty')}</p>
      )}
      <Pagination next={next} />
    </>
  )
}

function VisitTable({ scanId, visits }: { scanId: string; visits: VisitView[] }) {
  const { t } = useTranslation('scans')
  const locale = useLocale()
  const say = useText()
  return (
    <Table
      caption={t('pages.caption')}
      captionHidden
      rows={visits}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'page',
          header: t('pages.page'),
          rowHeader: true,
          cell: ({ id, title, url }) => (
            <>
              <Link to={`/scans/${scanId}/pages/${id}`}>{title ?? url}</Link>
              {title && (
                <>
                  <br />
                  <span className="govuk-body-s" translate="no">
                    {url}
                  </span>
                </>
              )}
            </>
          ),
        },
        {
          key: 'state',
          header: t('pages.state'),
          cell: ({ state, reason }) => (
            <>
              <VisitStateTag state={state} />
              {reason && (
                <>
                  <br />
                  {say(reason.message)}
                </>
              )}
            </>
          ),
        },
        ...(['failures', 'cantTell', 'advice'] as const).map((key) => ({
          key,
          header: t(`pages.${key}`),
          numeric: true,
          cell: (visit: VisitView) => formatNumber(visit[key], locale),
        })),
      ]}
    />
  )
}
