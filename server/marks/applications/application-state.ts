import type { ApplicationEventKind } from '#models/index.ts'
import { taipeiDate } from '../../platform/taipei.ts'
import type { TaipeiDate } from '../../platform/taipei.ts'

/** Where an application stands. A name of a test says that this test is next. */
export const applicationStates = [
  'draft',
  'submitted',
  'machine-test',
  'manual-test',
  'lived-test',
  'correction',
  'decision',
  'issued',
  'refused',
  'withdrawn',
  'lapsed',
] as const
export type ApplicationState = (typeof applicationStates)[number]

export interface ApplicationFact {
  kind: ApplicationEventKind
  dueOn?: TaipeiDate | null
}

interface Facts {
  /** Oldest first. */
  events: readonly ApplicationFact[]
  /** The last day on which its version of the standard can be applied for; null while it is open. */
  applicationsUntil: TaipeiDate | null
}

/** The tests in their order, with what says that one is done. */
const steps = [
  ['machine-passed', 'machine-test'],
  ['manual-done', 'manual-test'],
  ['testers-done', 'lived-test'],
] as const

const ends = { issued: 'issued', refused: 'refused', withdrawn: 'withdrawn' } as const

/** The state of an application, which is never stored. The first end is final. Whoever is asked for
 * a correction and lets its day pass lapses, and so does a draft under a version that can no longer
 * be applied for. A correction leads back to the machine test, or to the check of the documents where
 * these had not been accepted. */
export function applicationState(
  { events, applicationsUntil }: Facts,
  now: Date,
): ApplicationState {
  const today = taipeiDate(now)
  const end = events.find(({ kind }) => kind in ends)
  if (end) return ends[end.kind as keyof typeof ends]
  const kinds = events.map(({ kind }) => kind)
  if (!kinds.includes('submitted')) return isOver(applicationsUntil, today) ? 'lapsed' : 'draft'
  const asked = kinds.lastIndexOf('correction-asked')
  const corrected = kinds.lastIndexOf('corrected')
  if (asked > corrected) return isOver(events[asked]!.dueOn, today) ? 'lapsed' : 'correction'
  if (!kinds.includes('documents-accepted')) return 'submitted'
  const done = new Set(kinds.slice(corrected + 1))
  const next = steps.find(([kind]) => !done.has(kind))
  return next ? next[1] : 'decision'
}

const isOver = (day: TaipeiDate | null | undefined, today: TaipeiDate): boolean =>
  day !== null && day !== undefined && today > day

/** Nothing more can happen to it, except that a lapsed one is asked for a correction anew. */
export const isClosed = (state: ApplicationState): boolean =>
  ['issued', 'refused', 'withdrawn', 'lapsed'].includes(state)
