import type { Transaction } from 'sequelize'
import { RecordHead } from '#models/index.ts'
import { holdTip } from '../platform/append-to-record.ts'
import { inTransaction, queryOn } from '../platform/database.ts'

/** Publishes where the record ended on every day in Taiwan that is over and has no head yet, each
 * once. A day on which nothing was done has the head of the day before.
 * @param now  by the database's clock, which also dates the entries, unless said otherwise */
export async function publishHeads(now?: Date): Promise<void> {
  await inTransaction(async (transaction) => {
    // Who is about to enter something with a time of a day that is over has done so after this.
    const tip = await holdTip(transaction)
    const heads = await headsDue(now ?? new Date(tip.now), transaction)
    await RecordHead.bulkCreate(heads, { transaction })
  })
}

async function headsDue(now: Date, transaction: Transaction) {
  const { rows } = await queryOn(transaction, dueSql, [now])
  return rows as { day: string; sequence: string; hash: string }[]
}

const dueSql = `
select day::date::text as day, last.sequence::text as sequence, last.hash
from generate_series(
  coalesce(
    (select max(day) + 1 from record_head),
    (select (created_at at time zone 'Asia/Taipei')::date from record_entry where sequence = 1)
  )::timestamp,
  ($1::timestamptz at time zone 'Asia/Taipei')::date - 1,
  interval '1 day'
) as day
cross join lateral (
  select sequence, hash from record_entry
  where sequence is not null and created_at < (day + interval '1 day') at time zone 'Asia/Taipei'
  order by sequence desc limit 1
) last
order by day`
