import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { BarrierTags } from '#app/components/barrier/barrier-tags.tsx'
import { FindingPlace } from '#app/components/barrier/finding-place.tsx'
import { Breadcrumbs } from '#app/components/breadcrumbs/breadcrumbs.tsx'
import { DateTime } from '#app/components/date-time/date-time.tsx'
import { Details } from '#app/components/details/details.tsx'
import { Heading } from '#app/components/heading/heading.tsx'
import { Link } from '#app/components/link/link.tsx'
import { MessageLines } from '#app/components/message-lines/message-lines.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { Pagination } from '#app/components/pagination/pagination.tsx'
import { SummaryList } from '#app/components/summary-list/summary-list.tsx'
import { Tag } from '#app/components/tag/tag.tsx'
import { answering } from '#app/http.server.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { useText } from '#app/i18n/use-text.ts'
import { getLocale } from '#app/i18n/i18n.server.ts'
import { nextPage } from '#app/next-page.ts'
import { getActor } from '#app/session.server.ts'
import { readBarrier, readBarrierPages } from '#server/audits/read-barrier.ts'
import type { BarrierDetail, BarrierPage } from '#server/audits/read-barrier.ts'
import { readScan } from '#server/audits/read-scan.ts'

type Data = Awaited<ReturnType<typeof loader>>

export const handle = page<Data>((_t, { title }) => title)

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await getActor(request)
  const { scanId = '', barrierId = '' } = params
  const { searchParams } = new URL(request.url)
  const [{ site, standard }, barrier, pages] = await Promise.all([
    readScan(actor, scanId),
    readBarrier(actor, scanId, barrierId),
    readBarrierPages(actor, scanId, barrierId, { after: searchParams.get('after') }),
  ])
  return {
    title: barrier.title[getLocale(request)],
    scanId,
    site,
    standard,
    barrier,
    pages: pages.items,
    next: nextPage(request, pages.next),
  }
})

export default function BarrierPageRoute() {
  const { t } = useTranslation(['scans', 'sites'])
  const { title, scanId, site, standard, barrier, pages, next } = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumbs
        items={[
          { text: t('sites:list.title'), to: '/sites' },
          { text: site.name, to: `/sites/${site.id}` },
          { text: t('one.title', { site: site.name }), to: `/scans/${scanId}` },
        ]}
      />
      <PageHeading>{title}</PageHeading>
      <BarrierTags {...barrier} />
      <p>{t('barrier.spread', { count: barrier.pages, places: barrier.occurrences })}</p>
      <Explanation barrier={barrier} title={title} />
      <Facts barrier={barrier} standard={standard} />
      <section className="section">
        <Heading>{t('barrier.pages')}</Heading>
        <ol className="barriers">
          {pages.map((where) => (
            <li className="barriers__item" key={where.visitId}>
              <PagePlaces scanId={scanId} where={where} title={title} />
            </li>
          ))}
        </ol>
        <Pagination next={next} label={t('barrier.pages')} />
      </section>
    </>
  )
}

function Explanation({ barrier, title }: { barrier: BarrierDetail; title: string }) {
  const { t } = useTranslation('scans')
  const say = useText()
  const { sample, why, howToMend } = barrier
  return (
    <>
      {sample && (
        <section className="section">
          <Heading>{t('barrier.message')}</Heading>
          <MessageLines text={say(sample.message)} />
          {sample.lookAt && (
            <>
              <Heading level={3}>{t('barrier.lookAt')}</Heading>
              <MessageLines text={say(sample.lookAt)} />
            </>
          )}
          <FindingPlace finding={sample} title={title} />
        </section>
      )}
      <section className="section">
        <Heading>{t('barrier.why')}</Heading>
        <p>{say(why)}</p>
        <Heading>{t('barrier.howToMend')}</Heading>
        <MessageLines text={say(howToMend)} />
      </section>
    </>
  )
}

function Facts({ barrier, standard }: { barrier: BarrierDetail; standard: string }) {
  const { t } = useTranslation('scans')
  const say = useText()
  const { criteria, codes, rule, firstSeenAt, helpUrl } = barrier
  return (
    <SummaryList
      items={[
        criteria.length > 0
          ? {
              key: t('barrier.criteria'),
              value: (
                <ul className="govuk-list">
                  {criteria.map(({ number, name, level }) => (
                    <li key={number}>
                      <Link to={`/standards/${standard}#${number}`}>
                        {t('barrier.criterion', { number, name: say(name), level })}
                      </Link>
                    </li>
                  ))}
                </ul>
              ),
            }
          : null,
        codes.length > 0
          ? {
              key: t('barrier.codes'),
              value: codes.map((code) => <Tag key={code}>{code}</Tag>),
            }
          : null,
        {
          key: t('barrier.rule'),
          value: (
            <>
              <code translate="no">{rule}</code>
              <br />
              <Link to={helpUrl}>{t('barrier.help')}</Link>
            </>
          ),
        },
        { key: t('barrier.firstSeen'), value: <DateTime value={firstSeenAt} /> },
      ]}
    />
  )
}

interface PagePlacesProps {
  scanId: string
  where: BarrierPage
  title: string
}

function PagePlaces({ scanId, where, title }: PagePlacesProps) {
  const { t } = useTranslation('scans')
  const { visitId, url, occurrences, places } = where
  const more = occurrences - places.length
  return (
    <article>
      <h3 className="govuk-heading-s barriers__title">
        <Link to={`/scans/${scanId}/pages/${visitId}`}>{where.title ?? t('barrier.untitled')}</Link>
      </h3>
      <p className="barriers__spread" translate="no">
        {url}
      </p>
      <Details summary={t('barrier.pagePlaces', { count: occurrences })}>
        {places.map((place) => (
          <FindingPlace key={place.selector + place.html} finding={place} title={title} />
        ))}
        {more > 0 && <p>{t('barrier.more', { count: more })}</p>}
      </Details>
    </article>
  )
}
