import { formatNumber } from '#app/i18n/format.ts'
import { useLocale, useTranslation } from '#app/i18n/i18n.ts'
import { useText } from '#app/i18n/use-text.ts'
import type { ScanSummary } from '#server/audits/scan-summary.ts'
import { Heading } from '../heading/heading.tsx'
import { Link } from '../link/link.tsx'
import { Table } from '../table/table.tsx'

interface CriteriaTablesProps {
  summary: Pick<ScanSummary, 'byCriterion' | 'byLevel'>
  /** The list of barriers of one criterion. */
  hrefOf: (criterion: string) => string
}

/** Failures by success criterion and by level. Draws nothing where there are none. */
export function CriteriaTables({ summary, hrefOf }: CriteriaTablesProps) {
  const { t } = useTranslation('scans')
  const locale = useLocale()
  const say = useText()
  if (summary.byCriterion.length === 0) return null
  return (
    <section className="section">
      <Heading>{t('criteria.title')}</Heading>
      <Table
        caption={t('criteria.caption')}
        rows={summary.byCriterion}
        rowKey={({ criterion }) => criterion.number}
        columns={[
          {
            key: 'criterion',
            header: t('criteria.criterion'),
            rowHeader: true,
            cell: ({ criterion: { number, name, level } }) => (
              <Link to={hrefOf(number)}>
                {t('barrier.criterion', { number, name: say(name), level })}
              </Link>
            ),
          },
          {
            key: 'barriers',
            header: t('criteria.barriers'),
            numeric: true,
            cell: ({ barriers }) => formatNumber(barriers, locale),
          },
          {
            key: 'failures',
            header: t('criteria.failures'),
            numeric: true,
            cell: ({ failures }) => formatNumber(failures, locale),
          },
        ]}
      />
      <Table
        caption={t('criteria.levelCaption')}
        rows={summary.byLevel}
        rowKey={({ level }) => level}
        columns={[
          {
            key: 'level',
            header: t('criteria.level'),
            rowHeader: true,
            cell: ({ level }) => level,
          },
          {
            key: 'barriers',
            header: t('criteria.barriers'),
            numeric: true,
            cell: ({ barriers }) => formatNumber(barriers, locale),
          },
          {
            key: 'failures',
            header: t('criteria.failures'),
            numeric: true,
            cell: ({ failures }) => formatNumber(failures, locale),
          },
        ]}
      />
    </section>
  )
}
