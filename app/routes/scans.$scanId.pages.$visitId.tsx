import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { BarrierList } from '#app/components/barrier/barrier-list.tsx'
import { Breadcrumbs } from '#app/components/breadcrumbs/breadcrumbs.tsx'
import { DateTime } from '#app/components/date-time/date-time.tsx'
import { Heading } from '#app/components/heading/heading.tsx'
import { Link } from '#app/components/link/link.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { Pagination } from '#app/components/pagination/pagination.tsx'
import { SummaryList } from '#app/components/summary-list/summary-list.tsx'
import { VisitStateTag } from '#app/components/visit-state-tag/visit-state-tag.tsx'
import { answering } from '#app/http.server.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { useText } from '#app/i18n/use-text.ts'
import { nextPage } from '#app/next-page.ts'
import { getActor } from '#app/session.server.ts'
import { readScan } from '#server/audits/read-scan.ts'
import { readVisit } from '#server/audits/read-visit.ts'
import type { VisitDetail } from '#server/audits/read-visit.ts'

type Data = Awaited<ReturnType<typeof loader>>

export const handle = page<Data>((t, { visit }) =>
  t('scans:visit.title', { page: visit.title ?? visit.url }),
)

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await getActor(request)
  const { scanId = '', visitId = '' } = params
  const { searchParams } = new URL(request.url)
  const [{ site }, visit] = await Promise.all([
    readScan(actor, scanId),
    readVisit(actor, scanId, visitId, { after: searchParams.get('after') }),
  ])
  return { scanId, site, visit, next: nextPage(request, visit.barriers.next) }
})

export default function ScannedPage() {
  const { t } = useTranslation(['scans', 'sites'])
  const { scanId, site, visit, next } = useLoaderData<typeof loader>()
  const { items } = visit.barriers
  return (
    <>
      <Breadcrumbs
        items={[
          { text: t('sites:list.title'), to: '/sites' },
          { text: site.name, to: `/sites/${site.id}` },
          { text: t('one.title', { site: site.name }), to: `/scans/${scanId}` },
          { text: t('pages.heading'), to: `/scans/${scanId}/pages` },
        ]}
      />
      <PageHeading>{t('visit.title', { page: visit.title ?? visit.url })}</PageHeading>
      <Facts visit={visit} />
      {visit.state === 'tested' && (
        <section className="section">
          <Heading>{t('visit.items')}</Heading>
          {items.length > 0 ? (
            <BarrierList
              items={items}
              hrefOf={({ id }) => `/scans/${scanId}/barriers/${id}`}
              onOnePage
            />
          ) : (
            <p>{t('visit.nothing')}</p>
          )}
          <Pagination next={next} />
        </section>
      )}
    </>
  )
}

function Facts({ visit }: { visit: VisitDetail }) {
  const { t } = useTranslation('scans')
  const say = useText()
  const { url, state, reason, language, foundBy, depth, startedAt } = visit
  return (
    <SummaryList
      items={[
        { key: t('visit.address'), value: <Link to={url}>{url}</Link> },
        { key: t('visit.state'), value: <VisitStateTag state={state} /> },
        reason ? { key: t('visit.reason'), value: say(reason.message) } : null,
        reason?.detail ? { key: t('visit.detail'), value: reason.detail } : null,
        state === 'tested'
          ? { key: t('visit.language'), value: language ?? t('visit.noLanguage') }
          : null,
        { key: t('visit.foundBy'), value: t(`visit.foundByValues.${foundBy}`) },
        { key: t('visit.depth'), value: depth },
        startedAt
          ? { key: t('visit.startedAt'), value: <DateTime value={startedAt} show="dateTime" /> }
          : null,
      ]}
    />
  )
}
