import { Barrier, MarkWatch, Site } from '#models/index.ts'
import type { WatchOutcome } from '#models/index.ts'
import type { Text } from '../../audits/present.ts'
import { ruleTitle } from '#crawlers/rules/help.ts'
import type { Actor } from '../../accounts/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { CalendarMissing } from '../../platform/working-days/calendar.ts'
import { readDuty } from '../../platform/working-days/read-duty.ts'
import type { Duty } from '../../platform/working-days/read-duty.ts'
import { findMark } from '../find-mark.ts'
import { markState } from '../mark-state.ts'
import { addressOf } from '../present.ts'
import type { WholeMark } from '../present.ts'
import { listNewFailures } from './new-failures.ts'
import { openNotices } from './open-notices.ts'
import { isWatched } from './steps.ts'

/** A look at the site. Times are ISO 8601. */
export interface WatchView {
  at: string
  scanId: string
  /** Null while it goes on. */
  outcome: WatchOutcome | null
  newFailures: number
}

/** What is to be mended, as the mark's page lists it. */
export interface ToMend {
  barrierId: string
  rule: string
  title: Text
}

export interface NoticeView {
  cause: 'watch' | 'retest' | 'complaint' | 'report' | null
  dueOn: string
  /** Null where the office calendar does not reach so far. */
  duty: Duty | null
  /** The scan that found it; null where people did. */
  scanId: string | null
  toMend: ToMend[]
}

export interface MarkWatchView {
  /** Whether the site is still looked at. */
  isWatched: boolean
  nextAt: string | null
  /** The latest first. */
  looks: WatchView[]
  /** What waits for being mended. */
  notices: NoticeView[]
  /** The address of the site now, where it is no longer the one of the mark. */
  movedTo: string | null
}

const looksShown = 5
const toMendShown = 20

/** How the site has been doing since the mark was issued; for everybody.
 * @throws {NotFound} */
export async function readMarkWatch(
  _actor: Actor,
  number: string,
  now: Date = new Date(),
): Promise<MarkWatchView> {
  const mark = await findMark(number)
  const [looks, site] = await Promise.all([
    MarkWatch.findAll({
      where: { markId: mark.id },
      order: [['id', 'DESC']],
      limit: looksShown,
    }),
    Site.findByPk(mark.siteId, { rejectOnEmpty: true }),
  ])
  const isLookedAt = isWatched(markState(mark, now))
  const address = addressOf(site)
  return {
    isWatched: isLookedAt,
    nextAt: isLookedAt ? (mark.nextWatchAt?.toISOString() ?? null) : null,
    looks: looks.map(presentLook),
    notices: isLookedAt ? await noticesOf(mark, now) : [],
    movedTo: address === addressOf(mark) ? null : address,
  }
}

const presentLook = ({ createdAt, scanId, outcome, newFailures }: MarkWatch): WatchView => ({
  at: createdAt.toISOString(),
  scanId,
  outcome,
  newFailures,
})

/** At most one for each cause. */
const noticesOf = (mark: WholeMark, now: Date): Promise<NoticeView[]> =>
  Promise.all(
    openNotices(mark.events).map(async ({ cause, dueOn, watchId }) => {
      const watch = watchId ? await MarkWatch.findByPk(watchId, { rejectOnEmpty: true }) : null
      return {
        cause,
        dueOn: dueOn!,
        duty: dutyOf(dueOn!, now),
        scanId: watch?.scanId ?? null,
        toMend: watch ? await toMendIn(mark, watch.scanId) : [],
      }
    }),
  )

async function toMendIn(mark: WholeMark, scanId: string): Promise<ToMend[]> {
  const ids = await inTransaction((transaction) =>
    listNewFailures(mark, scanId, toMendShown, transaction),
  )
  const barriers = await Barrier.findAll({ where: { id: ids }, attributes: ['id', 'rule'] })
  const rules = new Map(barriers.map(({ id, rule }) => [id, rule]))
  return ids.map((barrierId) => {
    const rule = rules.get(barrierId)!
    return {
      barrierId,
      rule,
      title: { 'zh-TW': ruleTitle(rule, 'zh-TW'), en: ruleTitle(rule, 'en') },
    }
  })
}

function dutyOf(dueOn: string, now: Date): Duty | null {
  try {
    return readDuty(dueOn, now)
  } catch (error) {
    if (error instanceof CalendarMissing) return null
    throw error
  }
}
