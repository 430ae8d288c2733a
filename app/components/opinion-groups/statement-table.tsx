import type { ReactNode } from 'react'
import { useTranslation } from '#app/i18n/i18n.ts'
import { AnsweredBy } from '../answered-by/answered-by.tsx'
import { Table } from '../table/table.tsx'
import type { Column } from '../table/table.tsx'
import { WrittenName } from '../written/written.tsx'

export interface StatementTableProps<Row extends { statement: string }> {
  caption: ReactNode
  rows: readonly Row[]
  /** Texts by id; where there is none, nobody may read it. */
  statements: Record<string, string>
  columns: Column<Row>[]
}

/** Statements with figures. Those that nobody may read any more are left out. */
export function StatementTable<Row extends { statement: string }>(props: StatementTableProps<Row>) {
  const { caption, rows, statements, columns } = props
  const { t } = useTranslation('opinions')
  const shown = rows.filter(({ statement }) => statements[statement])
  if (shown.length === 0) return <p>{t('map.noStatements')}</p>
  return (
    <Table
      caption={caption}
      captionHidden
      rows={shown}
      rowKey={(row) => row.statement}
      columns={[
        {
          key: 'statement',
          header: t('mine.statement'),
          rowHeader: true,
          cell: ({ statement }) => (
            <>
              <WrittenName text={statements[statement] ?? ''} />
              <AnsweredBy id={statement} />
            </>
          ),
        },
        ...columns,
      ]}
    />
  )
}
