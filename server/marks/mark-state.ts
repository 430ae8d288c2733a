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
