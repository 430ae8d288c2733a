import { inTransaction, queryOn } from '../platform/database.ts'

export interface Period {
  table: string
  /** Rows for which this lies longer ago than `days` go. In SQL; may be null, which keeps the row. */
  since: string
  days: number
}

/** How long is kept what nobody deletes. What "My data" says about it stands in kinds-of-data.ts. */
export const periods: Period[] = [
  { table: 'session', since: 'expires_at', days: 1 },
  { table: 'sign_in_code', since: 'expires_at', days: 1 },
  { table: 'passkey_challenge', since: 'expires_at', days: 1 },
  { table: 'sign_in_attempt', since: 'expires_at', days: 1 },
  { table: 'pending_identity', since: 'expires_at', days: 1 },
  { table: 'spent_proof', since: 'expires_at', days: 1 },
  { table: 'kept_form', since: 'expires_at', days: 0 },
  { table: 'invitation', since: 'expires_at', days: 30 },
  { table: 'contribution_draft', since: 'changed_at', days: 180 },
  { table: 'delivery', since: 'created_at', days: 90 },
  { table: 'notice', since: 'created_at', days: 365 },
  { table: 'digest', since: 'created_at', days: 365 },
  { table: 'data_use', since: 'created_at', days: 5 * 365 },
]

const batchSize = 1000
const dayMs = 24 * 3_600_000

/** Deletes what has been kept for its period, in batches, so that nobody waits for a long lock.
 * Broken off, it goes on where it was.
 * @param signal  stops between two batches
 * @returns rows deleted, by table */
export async function forgetExpired(
  signal: AbortSignal,
  now: Date = new Date(),
): Promise<Record<string, number>> {
  const deleted: Record<string, number> = {}
  for (const period of periods) {
    let batch = batchSize
    let total = 0
    while (batch === batchSize && !signal.aborted) {
      batch = await forgetBatch(period, now)
      total += batch
    }
    deleted[period.table] = total
  }
  return deleted
}

const forgetBatch = ({ table, since, days }: Period, now: Date): Promise<number> =>
  inTransaction(async (transaction) => {
    const limit = new Date(now.getTime() - days * dayMs)
    const { rows } = await queryOn(
      transaction,
      `delete from ${table} where id in (
         select id from ${table} where ${since} < $1 order by id limit ${batchSize}
         for update skip locked
       ) returning id`,
      [limit],
    )
    return rows.length
  })
