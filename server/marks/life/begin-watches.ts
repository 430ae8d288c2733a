import type { Transaction } from 'sequelize'
import { z } from 'zod'
import { MarkWatch } from '#models/index.ts'
import { requestServiceScan } from '../../audits/request-service-scan.ts'
import { env } from '../../env.ts'
import { queryPool } from '../../platform/database.ts'
import type { Job } from '../../platform/queue.ts'
import { record } from '../../platform/record.ts'
import { markState } from '../mark-state.ts'
import type { WholeMark } from '../present.ts'
import { eachMark } from './each-mark.ts'
import { crawlPages, pagesToWatch } from './pages-to-watch.ts'
import { service } from './service-actor.ts'
import { isWatched } from './steps.ts'

/** Each hour: asks for a look at the marked sites whose time has come, so many at a time that the
 * looks are spread over MARK_WATCH_DAYS. */
export const beginWatches: Job<Record<string, never>> = {
  name: 'marks.begin-watches',
  schema: z.object({}) as unknown as z.ZodType<Record<string, never>>,
  heartbeatSeconds: 60,
  expireInSeconds: 3000,
  retryLimit: 2,
  retryDelaySeconds: 60,
  concurrency: 1,
  schedule: '20 * * * *',
  run: (_data, { signal }) => beginDueWatches(new Date(), signal),
}

const dayMs = 24 * 3_600_000
const leastAtOnce = 10

/** Asks for the looks that are due at a moment, the longest due first. */
export async function beginDueWatches(
  now: Date,
  signal: Pick<AbortSignal, 'throwIfAborted'>,
): Promise<void> {
  await queryPool(planSql, [now, env.MARK_WATCH_DAYS])
  const { rows } = await queryPool(dueSql, [now, env.MARK_WATCH_DAYS * 24, leastAtOnce])
  const numbers = (rows as { number: string }[]).map(({ number }) => number)
  await eachMark(numbers, signal, (mark, transaction) => beginWatch(mark, transaction, now))
}

async function beginWatch(mark: WholeMark, transaction: Transaction, now: Date): Promise<void> {
  // Meanwhile another worker may have begun.
  if (!mark.nextWatchAt || mark.nextWatchAt > now) return
  if (!isWatched(markState(mark, now))) {
    await mark.update({ nextWatchAt: null }, { transaction })
    return
  }
  const only = await pagesToWatch(mark, transaction, now)
  const { siteId, standard, level } = mark
  const scanId = await requestServiceScan(
    { siteId, standard, level, ...(only ? { only } : { pages: crawlPages }) },
    transaction,
  )
  await MarkWatch.create({ markId: mark.id, scanId, createdAt: now }, { transaction })
  const nextWatchAt = new Date(now.getTime() + env.MARK_WATCH_DAYS * dayMs)
  await mark.update({ nextWatchAt }, { transaction })
  await record(service, 'scan.requested', 'scan', scanId, transaction, {
    after: { state: 'waiting', siteId, standard, level, pages: only?.length ?? crawlPages },
  })
}

// Whoever was issued or brought in since has no time yet. They get one at random within the period,
// so that marks that came all at once are not looked at all at once.
const planSql = `
update mark set next_watch_at = $1::timestamptz + random() * $2 * interval '1 day'
where next_watch_at is null and valid_until >= $1
  and not exists (select from mark_event where mark_id = mark.id and kind = 'revoked')`

// Twice as many as come in an hour on average: what was left while no worker ran is caught up.
const dueSql = `
select number from mark
where next_watch_at <= $1
  and not exists (select from mark_watch where mark_id = mark.id and outcome is null)
order by next_watch_at
limit greatest($3, (select 2 * ceil(count(*)::float / $2)::int from mark where next_watch_at is not null))`
