import { useLocale, useTranslation } from '#app/i18n/i18n.ts'
import type { MarkInNeed, Need } from '#server/marks/life/list-marks-in-need.ts'
import { DateTime } from '../date-time/date-time.tsx'
import { Link } from '../link/link.tsx'
import { Table } from '../table/table.tsx'
import type { Column } from '../table/table.tsx'
import { StatusTag } from '../tag/status-tag.tsx'
import { WrittenName } from '../written/written.tsx'

export interface MarkNeedsProps {
  marks: MarkInNeed[]
}

const tones: Record<Need, 'bad' | 'caution' | 'progress' | 'neutral'> = {
  overdue: 'bad',
  suspended: 'bad',
  'under-review': 'caution',
  mending: 'progress',
  answered: 'progress',
  moved: 'caution',
}

/** Marks that wait for an officer, and what for. */
export function MarkNeeds({ marks }: MarkNeedsProps) {
  const { t } = useTranslation('watching')
  const columns = useColumns()
  return (
    <Table
      caption={t('needs.caption')}
      columns={columns}
      rows={marks}
      rowKey={({ number }) => number}
    />
  )
}

function useColumns(): Column<MarkInNeed>[] {
  const { t } = useTranslation('watching')
  const locale = useLocale()
  return [
    {
      key: 'number',
      header: t('needs.columns.number'),
      rowHeader: true,
      cell: ({ number }) => (
        <Link to={`/marks/${number}`} className="govuk-link mark-number">
          {number}
        </Link>
      ),
    },
    {
      key: 'site',
      header: t('needs.columns.site'),
      cell: ({ siteName, agency }) => (
        <>
          <WrittenName text={siteName} />
          <br />
          {agency.name[locale]}
        </>
      ),
    },
    {
      key: 'needs',
      header: t('needs.columns.needs'),
      cell: ({ needs }) => (
        <ul className="govuk-list">
          {needs.map((need) => (
            <li key={need}>
              <StatusTag tone={tones[need]}>{t(`needs.kinds.${need}`)}</StatusTag>
            </li>
          ))}
        </ul>
      ),
    },
    {
      key: 'due',
      header: t('needs.columns.due'),
      cell: ({ dueOn }) => (dueOn ? <DateTime value={dueOn} show="shortDate" /> : t('needs.noDay')),
    },
  ]
}
