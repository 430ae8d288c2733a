import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'

export interface Column<Row> {
  /** Unique in the table. */
  key: string
  header: ReactNode
  cell: (row: Row) => ReactNode
  /** Figures: to the right, all digits of one width. */
  numeric?: boolean
  /** The cell names the row. */
  rowHeader?: boolean
}

export interface TableProps<Row> {
  /** What the table shows; read before it. */
  caption: ReactNode
  captionHidden?: boolean
  columns: Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
}

// Where a narrow screen lays the parts out as blocks, some browsers forget what they are: the roles
// that the elements have by themselves are written out.
const roles = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnHeader: { role: 'columnheader' },
  rowHeader: { role: 'rowheader' },
  cell: { role: 'cell' },
}

/** Facts in rows. On a narrow screen each row becomes a list with the headers beside its cells. */
export function Table<Row>({ caption, captionHidden, columns, rows, rowKey }: TableProps<Row>) {
  return (
    <table className="govuk-table table" {...roles.table}>
      <caption
        className={classNames(
          'govuk-table__caption govuk-table__caption--m',
          captionHidden && 'govuk-visually-hidden',
        )}
      >
        {caption}
      </caption>
      <thead className="govuk-table__head" {...roles.rowgroup}>
        <tr className="govuk-table__row" {...roles.row}>
          {columns.map(({ key, header, numeric }) => (
            <th
              key={key}
              scope="col"
              {...roles.columnHeader}
              className={cellClass('header', numeric)}
            >
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="govuk-table__body" {...roles.rowgroup}>
        {rows.map((row) => (
          <tr className="govuk-table__row" {...roles.row} key={rowKey(row)}>
            {columns.map((column) => (
              <Cell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const { header, cell, numeric, rowHeader } = column
  if (rowHeader) {
    return (
      <th scope="row" {...roles.rowHeader} className={cellClass('header', numeric)}>
        {cell(row)}
      </th>
    )
  }
  return (
    <td {...roles.cell} className={cellClass('cell', numeric)}>
      <span className="table__label" aria-hidden="true">
        {header}
      </span>
      <span className="table__value">{cell(row)}</span>
    </td>
  )
}

const cellClass = (part: 'header' | 'cell', numeric: boolean | undefined) =>
  classNames(`govuk-table__${part}`, numeric && `govuk-table__${part}--numeric`)
