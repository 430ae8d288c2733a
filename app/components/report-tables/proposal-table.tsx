import { formatNumber } from '#app/i18n/format.ts'
import { useLocale, useTranslation } from '#app/i18n/i18n.ts'
import type { TopProposal } from '#server/consultations/report/top-contributions.ts'
import { DateTime } from '../date-time/date-time.tsx'
import { Link } from '../link/link.tsx'
import { Table } from '../table/table.tsx'
import { WrittenName } from '../written/written.tsx'

export interface ProposalTableProps {
  proposals: TopProposal[]
  /** Where the proposals of the consultation stand. */
  base: string
}

/** How many endorse each proposal, and whether that is enough. */
export function ProposalTable({ proposals, base }: ProposalTableProps) {
  const { t } = useTranslation('report')
  const locale = useLocale()
  if (proposals.length === 0) return <p>{t('proposals.none')}</p>
  return (
    <Table
      caption={t('proposals.heading')}
      captionHidden
      rows={proposals}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'title',
          header: t('proposals.title'),
          rowHeader: true,
          cell: ({ id, title }) => (
            <Link to={`${base}/${id}`}>
              <WrittenName text={title} />
            </Link>
          ),
        },
        {
          key: 'count',
          header: t('proposals.count'),
          numeric: true,
          cell: ({ count }) => formatNumber(count, locale),
        },
        {
          key: 'threshold',
          header: t('proposals.threshold'),
          numeric: true,
          cell: ({ threshold }) => formatNumber(threshold, locale),
        },
        {
          key: 'reached',
          header: t('proposals.reached'),
          cell: ({ reachedAt }) =>
            reachedAt ? <DateTime value={reachedAt} /> : t('proposals.not'),
        },
      ]}
    />
  )
}
