import type { Transaction } from 'sequelize'
import { queryOn } from '../platform/database.ts'

export interface Reference {
  table: string
  column: string
  /** What the schema wants to become of it when the person goes: the row, only the tie, or neither. */
  onDelete: 'row' | 'tie' | 'stays'
}

const actions: Record<string, Reference['onDelete']> = { c: 'row', n: 'tie' }

/** Every place in the database that refers to a person, as the schema says: so that what is added
 * later can neither be missing from a download nor be left behind by a deletion. */
export const referencesToAccount = (transaction: Transaction): Promise<Reference[]> =>
  referencesTo('account', transaction)

/** Every place that refers to what a person is in one consultation. */
export const referencesToParticipant = (transaction: Transaction): Promise<Reference[]> =>
  referencesTo('participant', transaction)

async function referencesTo(
  target: 'account' | 'participant',
  transaction: Transaction,
): Promise<Reference[]> {
  const { rows } = (await queryOn(
    transaction,
    `select c.conrelid::regclass::text as "table", a.attname as "column", c.confdeltype as action
     from pg_constraint c
     join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
     where c.contype = 'f' and c.confrelid = $1::regclass
     order by 1, 2`,
    [target],
  )) as { rows: { table: string; column: string; action: string }[] }
  return rows.map(({ table, column, action }) => ({
    table,
    column,
    onDelete: actions[action] ?? 'stays',
  }))
}
