import type { MarkEventKind } from '#models/index.ts'

export const markStates = ['valid', 'under-review', 'expired', 'revoked'] as const

/** What a mark is worth at a moment. */
export type MarkState = (typeof markStates)[number]

interface Facts {
  validUntil: Date
  events: readonly { kind: MarkEventKind }[]
}

/** The state of a mark, which is never stored. Revocation is final; after its last day a mark is
 * expired, whether a review was open or not; a review is open when more were opened than closed. */
export function markState({ validUntil, events }: Facts, now: Date): MarkState {
  const count = (kind: MarkEventKind) => events.filter((event) => event.kind === kind).length
  if (count('revoked') > 0) return 'revoked'
  if (now > validUntil) return 'expired'
  return count('review-opened') > count('review-closed') ? 'under-review' : 'valid'
}

/** The same in SQL, for lists; a test holds the two together.
 * @param now  the placeholder that the moment is bound to, e.g. `$1` */
export const markStateSql = (now: string): string => `
case
  when exists (select from mark_event where mark_id = mark.id and kind = 'revoked') then 'revoked'
  when ${now} > mark.valid_until then 'expired'
  when (
    select count(*) filter (where kind = 'review-opened') > count(*) filter (where kind = 'review-closed')
    from mark_event where mark_id = mark.id
  ) then 'under-review'
  else 'valid'
end`
