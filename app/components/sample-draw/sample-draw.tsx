import { formatShare } from '#app/i18n/format.ts'
import { useLocale, useTranslation } from '#app/i18n/i18n.ts'
import type { DrawnView, SampleView } from '#server/marks/evaluations/sample/read-sample.ts'
import { Button } from '../button/button.tsx'
import { Heading } from '../heading/heading.tsx'
import { Link } from '../link/link.tsx'
import { Notice } from '../notice/notice.tsx'
import { SummaryList } from '../summary-list/summary-list.tsx'
import { Table } from '../table/table.tsx'

export interface SampleDrawProps {
  sample: Pick<
    SampleView,
    'number' | 'scanId' | 'seed' | 'randomShare' | 'crawled' | 'drawnFrom' | 'again'
  >
}

/** How the random part of a sample was drawn, and the draw made anew. */
export function SampleDraw({ sample }: SampleDrawProps) {
  const { t } = useTranslation('sample')
  const locale = useLocale()
  const { number, scanId, seed, randomShare, crawled, drawnFrom, again } = sample
  return (
    <section className="section" aria-labelledby="sample-draw">
      <Heading id="sample-draw">{t('draw.title')}</Heading>
      <p>{t('draw.rule')}</p>
      <SummaryList
        items={[
          { key: t('draw.seed'), value: <code>{seed}</code> },
          {
            key: t('draw.crawled'),
            value: <Link to={`/scans/${scanId}/pages`}>{t('draw.crawledLink', { crawled })}</Link>,
          },
          { key: t('draw.from'), value: drawnFrom },
          { key: t('draw.share'), value: formatShare(randomShare, locale) },
        ]}
      />
      {again ? (
        <Again again={again} />
      ) : (
        <Button kind="secondary" to={`/applications/${number}/sample?draw=again`}>
          {t('draw.again')}
        </Button>
      )}
    </section>
  )
}

function Again({ again }: { again: DrawnView[] }) {
  const { t } = useTranslation('sample')
  const isSame = again.every(({ isThere }) => isThere)
  const rows = again.map((page, at) => ({ ...page, place: at + 1 }))
  return (
    <>
      <p>{t('draw.againLead')}</p>
      <Notice
        kind={isSame ? 'success' : 'failure'}
        title={t(isSame ? 'draw.same' : 'draw.different')}
      />
      <Table
        caption={t('draw.again')}
        captionHidden
        columns={[
          { key: 'place', header: t('draw.order'), cell: ({ place }) => place, numeric: true },
          {
            key: 'url',
            header: t('columns.page'),
            rowHeader: true,
            cell: ({ url, isThere }) => (
              <>
                <Link to={url}>{url}</Link>
                <br />
                {t(isThere ? 'draw.there' : 'draw.missing')}
              </>
            ),
          },
          { key: 'key', header: t('draw.key'), cell: ({ key }) => <code>{key}</code> },
        ]}
        rows={rows}
        rowKey={({ url }) => url}
      />
    </>
  )
}
