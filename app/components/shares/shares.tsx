import { formatNumber, formatShare } from '#app/i18n/format.ts'
import { useLocale, useTranslation } from '#app/i18n/i18n.ts'
import { Table } from '../table/table.tsx'
import { WrittenName } from '../written/written.tsx'

export interface SharesProps {
  caption: string
  /** What all rows are shares of. */
  of: number
  labels: { what: string; count: string }
  rows: { id: string; label: string; count: number }[]
}

/** How much of a whole each has: a bar for the eye, and the same in figures beside it. */
export function Shares({ caption, of, labels, rows }: SharesProps) {
  const { t } = useTranslation('questions')
  const locale = useLocale()
  return (
    <Table
      caption={<WrittenName text={caption} />}
      captionHidden
      columns={[
        {
          key: 'what',
          header: labels.what,
          cell: ({ label }) => <WrittenName text={label} />,
          rowHeader: true,
        },
        {
          key: 'bar',
          header: t('shares.bar'),
          // The figures beside it say the same.
          cell: ({ count }) => (
            <progress
              className="progress__bar shares__bar"
              aria-hidden="true"
              value={count}
              max={Math.max(of, 1)}
            />
          ),
        },
        {
          key: 'share',
          header: t('shares.share'),
          cell: ({ count }) => formatShare(of === 0 ? 0 : count / of, locale),
          numeric: true,
        },
        {
          key: 'count',
          header: labels.count,
          cell: ({ count }) => formatNumber(count, locale),
          numeric: true,
        },
      ]}
      rows={rows}
      rowKey={({ id }) => id}
    />
  )
}
