import { DateTime } from '../date-time/date-time.tsx'
import { Heading } from '../heading/heading.tsx'
import { Link } from '../link/link.tsx'
import { Table } from '../table/table.tsx'
import { formatNumber } from '#app/i18n/format.ts'
import { useLocale, useTranslation } from '#app/i18n/i18n.ts'
import type { ScanListItem } from '#server/audits/list-scans.ts'
import { ScanStateTag } from './scan-state-tag.tsx'

interface ScanTableProps {
  scans: ScanListItem[]
  /** False where only the public ones are shown. */
  seesAll: boolean
}

/** The scans of a site. */
export function ScanTable({ scans, seesAll }: ScanTableProps) {
  const { t } = useTranslation('scans')
  const locale = useLocale()
  return (
    <section className="section">
      <Heading>{t('list.title')}</Heading>
      {scans.length === 0 ? (
        <p>{seesAll ? t('list.empty') : t('list.emptyPublic')}</p>
      ) : (
        <Table
          caption={t('list.caption')}
          captionHidden
          rows={scans}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'requested',
              header: t('list.requested'),
              rowHeader: true,
              cell: ({ id, requestedAt }) => (
                <Link to={`/scans/${id}`}>
                  <DateTime value={requestedAt} show="dateTime" />
                </Link>
              ),
            },
            {
              key: 'state',
              header: t('list.state'),
              cell: ({ state }) => <ScanStateTag state={state} />,
            },
            {
              key: 'standard',
              header: t('list.standard'),
              cell: ({ standard, level }) => t('list.standardValue', { standard, level }),
            },
            {
              key: 'pages',
              header: t('list.pages'),
              numeric: true,
              cell: ({ pagesDone, pagesPlanned }) =>
                t('list.pagesValue', {
                  done: formatNumber(pagesDone, locale),
                  planned: formatNumber(pagesPlanned, locale),
                }),
            },
            {
              key: 'failures',
              header: t('list.failures'),
              numeric: true,
              cell: ({ failures }) => formatNumber(failures, locale),
            },
          ]}
        />
      )}
    </section>
  )
}
