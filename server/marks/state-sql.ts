import type { MarkState } from './mark-state.ts'

/* The state of marks in SQL, for lists; a test holds it to `markState`. The state of each row that
 * is shown is looked up mark by mark; a filter has to look at all, and is written so that PostgreSQL
 * can join the few marks that have a history. */

/** The state of `mark`.
 * @param now  the placeholder that the moment is bound to, e.g. `$1` */
export const stateSql = (now: string): string => `
case
  when exists (select from mark_event where mark_id = mark.id and kind = 'revoked') then 'revoked'
  when ${now} > mark.valid_until then 'expired'
  when (
    select ${moreOpenedThanClosed} from mark_event where mark_id = mark.id
  ) then 'under-review'
  else 'valid'
end`

/** Whether `mark` is in a state.
 * @param bindNow  binds the moment, where it matters, and tells its placeholder */
export function isInStateSql(state: MarkState, bindNow: () => string): string {
  if (state === 'revoked') return isRevoked
  const isExpired = `${bindNow()} > mark.valid_until`
  if (state === 'expired') return `not ${isRevoked} and ${isExpired}`
  const stands = `not ${isRevoked} and not ${isExpired}`
  return state === 'under-review'
    ? `${stands} and ${isReviewed}`
    : `${stands} and not ${isReviewed}`
}

const moreOpenedThanClosed = `count(*) filter (where kind = 'review-opened')
      > count(*) filter (where kind = 'review-closed')`

const isRevoked = `exists (select from mark_event where mark_id = mark.id and kind = 'revoked')`

const isReviewed = `exists (
  select from (
    select mark_id from mark_event where kind in ('review-opened', 'review-closed')
    group by mark_id having ${moreOpenedThanClosed}
  ) reviewed where reviewed.mark_id = mark.id
)`
