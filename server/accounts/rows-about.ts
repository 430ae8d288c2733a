import type { Transaction } from 'sequelize'
import { queryOn } from '../platform/database.ts'
import { open } from '../platform/seal.ts'
import { sealedColumns } from '../platform/sealed-columns.ts'
import { referencesToAccount } from './references.ts'

/** Rows of one table that are about a person. */
export interface RowsAbout {
  table: string
  rows: Record<string, unknown>[]
  /** There are more than are handed out. */
  cut: boolean
}

/** The newest rows of each table that are handed out. */
export const rowsAtMost = 10_000

// What helps nobody to read and somebody to break in.
const hidden = /(_hash|_secret|_key|_pending|_token)$|^(challenge|code_verifier|nonce|search)$/

// A mail that waits may carry a code, or a link that works for whoever has it.
const hiddenOf: Record<string, readonly string[]> = {
  delivery: ['subject', 'text', 'html', 'unsubscribe_url'],
}

/** Everything that the database knows of a person, opened, table by table, newest first; without
 * secrets of signing in. */
export async function rowsAbout(accountId: string, transaction: Transaction): Promise<RowsAbout[]> {
  const found: RowsAbout[] = []
  for (const [table, condition] of await conditions(transaction)) {
    const { rows } = (await queryOn(
      transaction,
      `select * from ${table} where ${condition} order by id desc limit ${rowsAtMost + 1}`,
      [accountId],
    )) as { rows: Record<string, unknown>[] }
    const shown = rows.slice(0, rowsAtMost).map((row) => readable(table, row))
    found.push({ table, rows: shown, cut: rows.length > rowsAtMost })
  }
  return found
}

export interface CountAbout {
  table: string
  count: number
}

/** How much of each the database knows of a person. */
export async function countAbout(
  accountId: string,
  transaction: Transaction,
): Promise<CountAbout[]> {
  const found: CountAbout[] = []
  for (const [table, condition] of await conditions(transaction)) {
    const { rows } = (await queryOn(
      transaction,
      `select count(*)::int as count from ${table} where ${condition}`,
      [accountId],
    )) as { rows: [{ count: number }] }
    found.push({ table, count: rows[0].count })
  }
  return found
}

/** For each table, which of its rows are about the person `$1`. The record refers to people without
 * being tied to them: it stays whole whatever becomes of them. */
async function conditions(transaction: Transaction): Promise<Map<string, string>> {
  const found = new Map([
    ['account', 'id = $1'],
    ['record_entry', 'account_id = $1'],
  ])
  for (const { table, column } of await referencesToAccount(transaction)) {
    const other = found.get(table)
    found.set(table, other ? `${other} or ${column} = $1` : `${column} = $1`)
  }
  return found
}

function readable(table: string, row: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(row).filter(
    ([column, value]) => value !== null && !isHidden(table, column) && !Buffer.isBuffer(value),
  )
  return Object.fromEntries(entries.map(([column, value]) => opened(table, column, value)))
}

const isHidden = (table: string, column: string): boolean =>
  hidden.test(column) || (hiddenOf[table]?.includes(column) ?? false)

function opened(table: string, column: string, value: unknown): [string, unknown] {
  const sealed = sealedColumns.find((known) => known.table === table && known.column === column)
  if (!sealed || typeof value !== 'string') return [column, value]
  return [column.replace(/_sealed$/, ''), open(value, sealed.context)]
}
