import type { MarkEventCause, MarkEventKind } from '#models/index.ts'
import type { TaipeiDate } from '../../platform/taipei.ts'
import { markState } from '../mark-state.ts'
import type { MarkState } from '../mark-state.ts'
import { isOverdue, openNotices } from './open-notices.ts'

interface Facts {
  validUntil: Date
  /** Oldest first. */
  events: readonly {
    kind: MarkEventKind
    cause?: MarkEventCause | null
    dueOn?: TaipeiDate | null
  }[]
}

/** What an officer can do to a mark. */
export const officerSteps = ['met', 'open', 'close', 'suspend', 'lift', 'revoke'] as const
export type OfficerStep = (typeof officerSteps)[number]

/** What an officer can do to a mark now, in the order in which a screen offers it. */
export const stepsFor = (facts: Facts, now: Date): OfficerStep[] =>
  officerSteps.filter((step) => refusalOf(step, facts, now) === null)

/** Why a step cannot be taken now, as a code of the catalogue `errors`; null when it can. */
export function refusalOf(step: OfficerStep, facts: Facts, now: Date): string | null {
  const state = markState(facts, now)
  if (state === 'revoked') return 'mark-revoked'
  if (step === 'revoke') return null
  if (state === 'expired') return 'mark-expired'
  const notices = openNotices(facts.events)
  if (step === 'met') return notices.length > 0 ? null : 'notice-not-open'
  if (step === 'lift') return state === 'suspended' ? null : 'suspension-not-open'
  if (state === 'suspended') return 'mark-suspended'
  if (step === 'open') return state === 'under-review' ? 'review-open' : null
  if (step === 'close') return state === 'under-review' ? null : 'review-not-open'
  const isLate = notices.some((notice) => isOverdue(notice, now))
  return state === 'under-review' || isLate ? null : 'suspension-too-early'
}

const answerable: readonly MarkEventKind[] = [
  'notice-given',
  'review-opened',
  'suspended',
  'revoked',
]
const settled: readonly MarkEventKind[] = ['notice-met', 'review-closed', 'suspension-lifted']

/** Why the agency has nothing to answer now, as a code of the catalogue `errors`; null when it has:
 * each step against its mark can be answered once. */
export function answerRefusal({
  events,
}: Pick<Facts, 'events'>): 'mark-nothing-to-answer' | 'mark-answered' | null {
  const last = (kinds: readonly MarkEventKind[]) =>
    events.findLastIndex(({ kind }) => kinds.includes(kind))
  const step = last(answerable)
  if (step < 0 || last(settled) > step) return 'mark-nothing-to-answer'
  return last(['notice-answered']) > step ? 'mark-answered' : null
}

/** Whether the site is still looked at for its mark. */
export const isWatched = (state: MarkState): boolean => state !== 'expired' && state !== 'revoked'
