import { queryPool } from './database.ts'
import { CannotOpen, newestKeyId, open, seal } from './seal.ts'
import { sealedColumns } from './sealed-columns.ts'
import type { SealedColumn } from './sealed-columns.ts'

const batchSize = 200
const beforeAll = '00000000-0000-0000-0000-000000000000'

export interface Resealed {
  resealed: number
  /** Texts whose key is gone, or that were changed; they stay as they are. */
  unreadable: number
}

/** Seals everything with the newest key that is sealed with an older one. Works while the service
 * runs, and may be broken off: what is done is not done again.
 * @param say  told about each column and each text that cannot be opened */
export async function reseal(say: (line: string) => void): Promise<Resealed> {
  const total = { resealed: 0, unreadable: 0 }
  for (const column of sealedColumns) {
    const { resealed, unreadable } = await resealColumn(column, say)
    say(`${column.table}.${column.column}: ${resealed} resealed, ${unreadable} unreadable`)
    total.resealed += resealed
    total.unreadable += unreadable
  }
  return total
}

async function resealColumn(column: SealedColumn, say: (line: string) => void): Promise<Resealed> {
  const total = { resealed: 0, unreadable: 0 }
  let after = beforeAll
  for (;;) {
    const rows = await olderThanNewest(column, after)
    for (const row of rows) {
      total[await resealRow(column, row, say)] += 1
      after = row.id
    }
    if (rows.length < batchSize) return total
  }
}

interface Row {
  id: string
  sealed: string
}

async function olderThanNewest({ table, column }: SealedColumn, after: string): Promise<Row[]> {
  const { rows } = await queryPool(
    `select id, ${column} as sealed from ${table}
     where id > $1 and ${column} is not null and split_part(${column}, '.', 1) <> $2
     order by id limit ${batchSize}`,
    [after, newestKeyId()],
  )
  return rows as Row[]
}

async function resealRow(
  { table, column, context }: SealedColumn,
  { id, sealed }: Row,
  say: (line: string) => void,
): Promise<keyof Resealed> {
  try {
    // Only where it is still what was read: what somebody corrected meanwhile is newer than this.
    await queryPool(`update ${table} set ${column} = $3 where id = $1 and ${column} = $2`, [
      id,
      sealed,
      seal(open(sealed, context), context),
    ])
    return 'resealed'
  } catch (error) {
    if (!(error instanceof CannotOpen)) throw error
    say(`${table} ${id}: ${error.message}`)
    return 'unreadable'
  }
}
