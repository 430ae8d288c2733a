import type { Transaction } from 'sequelize'
import { z } from 'zod'
import { queryPool } from '../../platform/database.ts'
import type { Job } from '../../platform/queue.ts'
import { taipeiDate } from '../../platform/taipei.ts'
import { addWorkingDays } from '../../platform/working-days/working-days.ts'
import { markState } from '../mark-state.ts'
import type { WholeMark } from '../present.ts'
import { renewalHorizon } from '../validity.ts'
import { addMarkEvent } from './add-mark-event.ts'
import { eachMark } from './each-mark.ts'
import { isOverdue, openNotices } from './open-notices.ts'
import { service } from './service-actor.ts'
import { tellDay, tellOfficers } from './tell-of-mark.ts'

/** Each morning: opens a review where the last day of a notice has passed, and tells of days that come
 * and have come. The states of marks turn by themselves (`markState`). */
export const turnDays: Job<Record<string, never>> = {
  name: 'marks.turn-days',
  schema: z.object({}) as unknown as z.ZodType<Record<string, never>>,
  heartbeatSeconds: 60,
  expireInSeconds: 3600,
  retryLimit: 10,
  retryDelaySeconds: 60,
  concurrency: 1,
  schedule: '10 7 * * *',
  run: (_data, { signal }) => turnDaysOf(new Date(), signal),
}

// The agency is told so many working days before the last day of a notice.
const warningDays = 2

const dayMs = 24 * 3_600_000

// With all holidays, no two working days are farther apart; which it is, the calendar says of each.
const farthest = 21 * dayMs

// Of what ended long ago, e.g. of marks that were brought in, nobody is told.
const newsDays = 30

/** Does what the days that have begun ask for. Of each mark in a transaction of its own, in which its
 * row, or an event, also says that it was done: killed wherever, and with another worker at the same
 * work, the next run goes on and repeats nothing. */
export async function turnDaysOf(
  now: Date,
  signal: Pick<AbortSignal, 'throwIfAborted'>,
): Promise<void> {
  const today = taipeiDate(now)
  const atMost = taipeiDate(new Date(now.getTime() + farthest))
  const since = new Date(now.getTime() - newsDays * dayMs)
  for (const [sql, values, work] of [
    [noticesSql('due_on < $2'), [now, today], openReview],
    [noticesSql('due_on between $2 and $3 and due_told_at is null'), [now, today, atMost], warn],
    [endingSql, [now, renewalHorizon(now)], tellOfRenewal],
    [endedSql, [now, since], tellOfExpiry],
  ] as const) {
    const { rows } = await queryPool(sql, [...values])
    const numbers = (rows as { number: string }[]).map(({ number }) => number)
    await eachMark(numbers, signal, (mark, transaction) => work(mark, transaction, now))
  }
}

async function openReview(mark: WholeMark, transaction: Transaction, now: Date): Promise<void> {
  const state = markState(mark, now)
  if (state !== 'valid' && state !== 'expires-soon') return
  const late = openNotices(mark.events).find((notice) => isOverdue(notice, now))
  if (!late) return
  const review = { kind: 'review-opened', cause: late.cause, watchId: late.watchId } as const
  await addMarkEvent(service, mark, review, transaction, now)
  await tellOfficers('overdue', mark, transaction)
}

async function warn(mark: WholeMark, transaction: Transaction, now: Date): Promise<void> {
  const soon = addWorkingDays(now, warningDays)
  for (const notice of openNotices(mark.events)) {
    if (!notice.dueOn || notice.dueToldAt || notice.dueOn > soon || isOverdue(notice, now)) continue
    await notice.update({ dueToldAt: now }, { transaction })
    await tellDay('mark-notice-due', mark, notice.dueOn, transaction)
  }
}

async function tellOfRenewal(mark: WholeMark, transaction: Transaction, now: Date): Promise<void> {
  if (mark.renewalToldAt) return
  await mark.update({ renewalToldAt: now }, { transaction })
  await tellDay('mark-renewal', mark, taipeiDate(mark.validUntil), transaction)
}

async function tellOfExpiry(mark: WholeMark, transaction: Transaction, now: Date): Promise<void> {
  if (mark.expiryToldAt) return
  await mark.update({ expiryToldAt: now }, { transaction })
  await tellDay('mark-expired', mark, taipeiDate(mark.validUntil), transaction)
}

const isRevoked = `exists (select from mark_event where mark_id = mark.id and kind = 'revoked')`

/** Marks that run, with notices of which nothing has come; `eachMark` looks closer. */
const noticesSql = (which: string) => `
select distinct mark.number from mark_event notice
join mark on mark.id = notice.mark_id
where notice.kind = 'notice-given' and ${which} and mark.valid_until >= $1 and not ${isRevoked}
  and not exists (
    select from mark_event later
    where later.mark_id = notice.mark_id and later.id > notice.id
      and (later.kind = 'review-closed'
        or later.kind = 'notice-met' and later.cause is not distinct from notice.cause)
  )`

// Whose successor stands already needs no reminder.
const endingSql = `
select number from mark
where valid_until between $1 and $2 and renewal_told_at is null and not ${isRevoked}
  and not exists (
    select from application
    join mark successor on successor.application_id = application.id
    where application.renews_id = mark.id
  )`

const endedSql = `
select number from mark
where valid_until < $1 and valid_until >= $2 and expiry_told_at is null and not ${isRevoked}`
