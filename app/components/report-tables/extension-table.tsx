import { useTranslation } from '#app/i18n/i18n.ts'
import type { ExtensionView } from '#server/consultations/report/read-report.ts'
import { DateTime } from '../date-time/date-time.tsx'
import { Table } from '../table/table.tsx'
import { WrittenName } from '../written/written.tsx'

const dayMs = 24 * 3_600_000
/** What ends at a midnight has the day before as its last. */
const lastDayOf = (midnight: string) => new Date(new Date(midnight).getTime() - dayMs).toISOString()

/** What was put off, to when and why. */
export function ExtensionTable({ extensions }: { extensions: ExtensionView[] }) {
  const { t } = useTranslation('report')
  if (extensions.length === 0) return <p>{t('extensions.none')}</p>
  return (
    <Table
      caption={t('extensions.heading')}
      captionHidden
      rows={extensions}
      rowKey={({ at, ofWhat }) => `${ofWhat} ${at}`}
      columns={[
        {
          key: 'what',
          header: t('extensions.what'),
          rowHeader: true,
          cell: ({ ofWhat }) => t(`extensions.${ofWhat}`),
        },
        {
          key: 'from',
          header: t('extensions.from'),
          cell: ({ from }) => <DateTime value={lastDayOf(from)} />,
        },
        {
          key: 'to',
          header: t('extensions.to'),
          cell: ({ to }) => <DateTime value={lastDayOf(to)} />,
        },
        {
          key: 'reason',
          header: t('extensions.reason'),
          cell: ({ reason }) => <WrittenName text={reason} />,
        },
      ]}
    />
  )
}
