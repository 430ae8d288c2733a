import type { Transaction } from 'sequelize'
import { queryOn } from '../platform/database.ts'
import { open } from '../platform/seal.ts'
import { sealedColumns } from '../platform/sealed-columns.ts'
import { referencesToAccount, referencesToParticipant } from './references.ts'
import type { Reference } from './references.ts'

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
  const ties = await tiesToPeople(accountId, transaction)
  const withId = await tablesWithId(transaction)
  for (const [table, condition] of await conditions(transaction)) {
    const { rows } = (await queryOn(
      transaction,
      // Ids are in the order of time; what has none has the moment at which it was made.
      `select * from ${table} where ${condition}
       order by ${withId.has(table) ? 'id' : 'created_at'} desc limit ${rowsAtMost + 1}`,
      [accountId],
    )) as { rows: Record<string, unknown>[] }
    const shown = rows.slice(0, rowsAtMost).map((row) => readable(table, ties.ownPart(table, row)))
    found.push({ table, rows: shown, cut: rows.length > rowsAtMost })
  }
  return found
}

async function tablesWithId(transaction: Transaction): Promise<Set<string>> {
  const { rows } = (await queryOn(
    transaction,
    `select table_name as name from information_schema.columns
     where table_schema = 'public' and column_name = 'id'`,
  )) as { rows: { name: string }[] }
  return new Set(rows.map(({ name }) => name))
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

const ownParticipants = 'select id from participant where account_id = $1'

/** For each table, which of its rows are about the person `$1`: those that refer to the account, or
 * to what the person is in a consultation. The record refers to people without being tied to them:
 * it stays whole whatever becomes of them. */
async function conditions(transaction: Transaction): Promise<Map<string, string>> {
  const found = new Map([
    ['account', 'id = $1'],
    ['record_entry', 'account_id = $1'],
    [
      'revision',
      `comment_id in (select id from comment where participant_id in (${ownParticipants}))`,
    ],
  ])
  const add = (table: string, condition: string) => {
    const other = found.get(table)
    found.set(table, other ? `${other} or ${condition}` : condition)
  }
  for (const { table, column } of await referencesToAccount(transaction)) {
    add(table, `${column} = $1`)
  }
  for (const { table, column } of await referencesToParticipant(transaction)) {
    add(table, `${column} in (${ownParticipants})`)
  }
  return found
}

// What one party to a case wrote is theirs, not the moderator's who decided it.
const wordsOf: Record<string, { whose: string; columns: readonly string[] }> = {
  moderation_case: { whose: 'author_id', columns: ['appeal_words'] },
}

/** A row may be about two people: each is told their own part of it, and not who the other is. */
async function tiesToPeople(accountId: string, transaction: Transaction) {
  const { rows } = (await queryOn(transaction, ownParticipants, [accountId])) as {
    rows: { id: string }[]
  }
  const own = new Set([accountId, ...rows.map(({ id }) => id)])
  const ties: Reference[] = [
    ...(await referencesToAccount(transaction)),
    ...(await referencesToParticipant(transaction)),
  ]
  const isTie = new Set(ties.map(({ table, column }) => `${table}.${column}`))
  const isOwn = (value: unknown) => typeof value === 'string' && own.has(value)
  return {
    ownPart: (table: string, row: Record<string, unknown>): Record<string, unknown> => {
      const theirs = wordsOf[table]
      const hides = theirs && !isOwn(row[theirs.whose]) ? theirs.columns : []
      return Object.fromEntries(
        Object.entries(row).filter(
          ([column, value]) =>
            !hides.includes(column) && (!isTie.has(`${table}.${column}`) || isOwn(value)),
        ),
      )
    },
  }
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
