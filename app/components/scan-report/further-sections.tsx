import { formatNumber } from '#app/i18n/format.ts'
import { useLocale, useTranslation } from '#app/i18n/i18n.ts'
import type { ScanView } from '#server/audits/present.ts'
import type { ScanSummary } from '#server/audits/scan-summary.ts'
import { DateTime } from '../date-time/date-time.tsx'
import { Heading } from '../heading/heading.tsx'
import { Link } from '../link/link.tsx'
import { StandardLink } from '../standard-link/standard-link.tsx'
import { SummaryList } from '../summary-list/summary-list.tsx'
import { Table } from '../table/table.tsx'

/** Documents that were met and not evaluated. Draws nothing where there are none. */
export function DocumentsSection({ documents }: Pick<ScanSummary, 'documents'>) {
  const { t } = useTranslation('scans')
  const locale = useLocale()
  if (documents.length === 0) return null
  return (
    <section className="section">
      <Heading>{t('documents.title')}</Heading>
      <p>{t('documents.text')}</p>
      <Table
        caption={t('documents.caption')}
        captionHidden
        rows={documents}
        rowKey={({ format }) => format}
        columns={[
          {
            key: 'format',
            header: t('documents.format'),
            rowHeader: true,
            cell: ({ format }) => format.toUpperCase(),
          },
          {
            key: 'count',
            header: t('documents.count'),
            numeric: true,
            cell: ({ count }) => formatNumber(count, locale),
          },
        ]}
      />
    </section>
  )
}

const formats = ['html', 'csv', 'json', 'earl'] as const

/** The whole report as a file. */
export function DownloadsSection({ scanId }: { scanId: string }) {
  const { t } = useTranslation('scans')
  return (
    <section className="section">
      <Heading>{t('downloads.title')}</Heading>
      <ul className="govuk-list">
        {formats.map((format) => (
          <li key={format}>
            <Link to={`/scans/${scanId}/download/${format}`} download>
              {t(`downloads.${format}`)}
            </Link>
          </li>
        ))}
        <li>
          <Link to={`/scans/${scanId}/pages`}>{t('pages.link')}</Link>
        </li>
      </ul>
    </section>
  )
}

/** What was asked, and when it happened. */
export function PlanSection({ scan }: { scan: ScanView }) {
  const { t } = useTranslation('scans')
  const locale = useLocale()
  const { pageLimit, depthLimit, minuteLimit, requestedAt, startedAt, finishedAt } = scan
  const moment = (key: 'requestedAt' | 'startedAt' | 'finishedAt', value: string | null) =>
    value ? { key: t(`plan.${key}`), value: <DateTime value={value} show="dateTime" /> } : null
  return (
    <section className="section">
      <Heading>{t('plan.title')}</Heading>
      <SummaryList
        items={[
          { key: t('plan.standard'), value: <StandardLink version={scan.standard} /> },
          { key: t('plan.level'), value: scan.level },
          {
            key: t('plan.limits'),
            value: t('plan.limitsValue', {
              pages: formatNumber(pageLimit, locale),
              depth: depthLimit,
              minutes: minuteLimit,
            }),
          },
          { key: t('plan.robots'), value: t(`plan.robotsValues.${scan.robots}`) },
          moment('requestedAt', requestedAt),
          moment('startedAt', startedAt),
          moment('finishedAt', finishedAt),
        ]}
      />
    </section>
  )
}
