import type { MarkState } from './mark-state.ts'
import { renewalHorizon } from './validity.ts'

/* The state of marks in SQL, for lists; a test holds it to `markState`. The state of each row that
 * is shown is looked up mark by mark; a filter has to look at all, and is written so that PostgreSQL
 * can join the few marks that have a history. */

/** Binds a moment, where it matters, and tells its placeholder. */
type Bind = (moment: Date) => string

/** The state of `mark` at a moment. */
export function stateSql(now: Date, bind: Bind): string {
  return `
case
  when ${isRevoked} then 'revoked'
  when ${bind(now)} > mark.valid_until then 'expired'
  when (select ${isMore('suspended', 'suspension-lifted')} from mark_event where mark_id = mark.id)
    then 'suspended'
  when (select ${isMore('review-opened', 'review-closed')} from mark_event where mark_id = mark.id)
    then 'under-review'
  when mark.valid_until <= ${bind(renewalHorizon(now))} then 'expires-soon'
  else 'valid'
end`
}

/** Whether `mark` is in a state at a moment. */
export function isInStateSql(state: MarkState, now: Date, bind: Bind): string {
  if (state === 'revoked') return isRevoked
  const isExpired = `${bind(now)} > mark.valid_until`
  if (state === 'expired') return `not ${isRevoked} and ${isExpired}`
  const runs = `not ${isRevoked} and not ${isExpired}`
  if (state === 'suspended') return `${runs} and ${isSuspended}`
  if (state === 'under-review') return `${runs} and not ${isSuspended} and ${isReviewed}`
  const isSoon = `mark.valid_until <= ${bind(renewalHorizon(now))}`
  const stands = `${runs} and not ${isSuspended} and not ${isReviewed}`
  return state === 'expires-soon' ? `${stands} and ${isSoon}` : `${stands} and not ${isSoon}`
}

const isMore = (begun: string, ended: string) =>
  `count(*) filter (where kind = '${begun}') > count(*) filter (where kind = '${ended}')`

const isRevoked = `exists (select from mark_event where mark_id = mark.id and kind = 'revoked')`

const isOpen = (begun: string, ended: string) => `exists (
  select from (
    select mark_id from mark_event where kind in ('${begun}', '${ended}')
    group by mark_id having ${isMore(begun, ended)}
  ) open_ones where open_ones.mark_id = mark.id
)`

const isReviewed = isOpen('review-opened', 'review-closed')
const isSuspended = isOpen('suspended', 'suspension-lifted')
