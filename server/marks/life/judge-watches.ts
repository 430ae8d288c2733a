import type { Transaction } from 'sequelize'
import { z } from 'zod'
import { MarkWatch, Visit } from '#models/index.ts'
import type { WatchOutcome } from '#models/index.ts'
import { env } from '../../env.ts'
import { queryPool } from '../../platform/database.ts'
import type { Job } from '../../platform/queue.ts'
import { addWorkingDays } from '../../platform/working-days/working-days.ts'
import { markState } from '../mark-state.ts'
import type { WholeMark } from '../present.ts'
import { addMarkEvent } from './add-mark-event.ts'
import { eachMark } from './each-mark.ts'
import { countNewFailures, countUnlooked } from './new-failures.ts'
import { openNotices } from './open-notices.ts'
import { service } from './service-actor.ts'
import { isWatched } from './steps.ts'
import { tellOfficers } from './tell-of-mark.ts'

/** Each minute: judges the looks at marked sites whose scan has ended. */
export const judgeWatches: Job<Record<string, never>> = {
  name: 'marks.judge-watches',
  schema: z.object({}) as unknown as z.ZodType<Record<string, never>>,
  heartbeatSeconds: 60,
  expireInSeconds: 600,
  // The next minute tries again anyway.
  retryLimit: 0,
  retryDelaySeconds: 60,
  concurrency: 1,
  schedule: '* * * * *',
  run: (_data, { signal }) => judgeEndedWatches(new Date(), signal),
}

const dayMs = 24 * 3_600_000

const endedSql = `
select mark.number from mark_watch
join scan on scan.id = mark_watch.scan_id
join mark on mark.id = mark_watch.mark_id
where mark_watch.outcome is null and scan.finished_at is not null
order by mark_watch.id limit 200`

/** What a look found becomes part of the mark's history: failures that are new a notice, none of them
 * left the end of the notice. A site that could not be reached has neither failed nor passed, and is
 * looked at again on the next day. */
export async function judgeEndedWatches(
  now: Date,
  signal: Pick<AbortSignal, 'throwIfAborted'>,
): Promise<void> {
  const { rows } = await queryPool(endedSql)
  const numbers = (rows as { number: string }[]).map(({ number }) => number)
  await eachMark(numbers, signal, async (mark, transaction) => {
    const watch = await MarkWatch.findOne({
      where: { markId: mark.id, outcome: null },
      transaction,
    })
    if (watch) await judge(mark, watch, transaction, now)
  })
}

async function judge(
  mark: WholeMark,
  watch: MarkWatch,
  transaction: Transaction,
  now: Date,
): Promise<void> {
  const { scanId } = watch
  const tested = await Visit.count({ where: { scanId, state: 'tested' }, transaction })
  const newFailures = tested > 0 ? await countNewFailures(mark, scanId, transaction) : 0
  const outcome = outcomeOf(tested, newFailures)
  await watch.update({ outcome, newFailures, judgedAt: now }, { transaction })
  if (!isWatched(markState(mark, now))) return
  if (outcome === 'regressed') await giveNotice(mark, watch, transaction, now)
  if (outcome === 'clean') await endNotice(mark, watch, transaction, now)
  const isOpen = openNotices(mark.events).some(({ cause }) => cause === 'watch')
  if (outcome !== 'unreachable' && !isOpen) return
  await mark.update({ nextWatchAt: new Date(now.getTime() + dayMs) }, { transaction })
}

function outcomeOf(tested: number, newFailures: number): WatchOutcome {
  if (tested === 0) return 'unreachable'
  return newFailures > 0 ? 'regressed' : 'clean'
}

/** Who has been told and still has time is not told again. */
async function giveNotice(
  mark: WholeMark,
  watch: MarkWatch,
  transaction: Transaction,
  now: Date,
): Promise<void> {
  if (openNotices(mark.events).some(({ cause }) => cause === 'watch')) return
  const dueOn = addWorkingDays(now, env.MARK_NOTICE_WORKING_DAYS)
  const notice = { kind: 'notice-given', cause: 'watch', dueOn, watchId: watch.id } as const
  await addMarkEvent(service, mark, notice, transaction, now)
}

async function endNotice(
  mark: WholeMark,
  watch: MarkWatch,
  transaction: Transaction,
  now: Date,
): Promise<void> {
  const notice = openNotices(mark.events).find(({ cause }) => cause === 'watch')
  if (!notice) return
  if (notice.watchId && (await isPartlyUnlooked(mark, notice.watchId, watch, transaction))) return
  const met = { kind: 'notice-met', cause: 'watch', watchId: watch.id } as const
  await addMarkEvent(service, mark, met, transaction, now)
  const state = markState(mark, now)
  if (state === 'under-review' || state === 'suspended') {
    await tellOfficers('mended', mark, transaction)
  }
}

async function isPartlyUnlooked(
  mark: WholeMark,
  noticedId: string,
  { scanId }: MarkWatch,
  transaction: Transaction,
): Promise<boolean> {
  const noticed = await MarkWatch.findByPk(noticedId, { rejectOnEmpty: true, transaction })
  return (await countUnlooked(mark, noticed.scanId, scanId, transaction)) > 0
}
