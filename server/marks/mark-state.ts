import type { MarkEventKind } from '#models/index.ts'
import { renewalHorizon } from './validity.ts'

export const markStates = [
  'valid',
  'expires-soon',
  'under-review',
  'suspended',
  'expired',
  'revoked',
] as const

/** What a mark is worth at a moment. */
export type MarkState = (typeof markStates)[number]

interface Facts {
  validUntil: Date
  events: readonly { kind: MarkEventKind }[]
}

/** The state of a mark, which is never stored. Revocation is final; after its last day a mark is
 * expired, whatever was open; suspension weighs more than a review, and a review more than that the
 * end is near. A review is open when more were opened than closed, and likewise a suspension. */
export function markState({ validUntil, events }: Facts, now: Date): MarkState {
  const count = (kind: MarkEventKind) => events.filter((event) => event.kind === kind).length
  if (count('revoked') > 0) return 'revoked'
  if (now > validUntil) return 'expired'
  if (count('suspended') > count('suspension-lifted')) return 'suspended'
  if (count('review-opened') > count('review-closed')) return 'under-review'
  return validUntil <= renewalHorizon(now) ? 'expires-soon' : 'valid'
}

/** Whether a mark still says that the site meets the standard. */
export const stands = (state: MarkState): boolean =>
  state === 'valid' || state === 'expires-soon' || state === 'under-review'
