import type { ApplicationEventKind } from '#models/index.ts'
import { env } from '../../env.ts'
import type { TaipeiDate } from '../../platform/taipei.ts'
import { addWorkingDays } from '../../platform/working-days/working-days.ts'
import type { ApplicationState } from './application-state.ts'

/** Who has to act. */
export type StepOwner = 'agency' | 'officer' | 'service' | 'testers'

export interface Clock {
  owner: StepOwner
  /** Null where nothing is due: a draft takes the time it takes. */
  dueOn: TaipeiDate | null
}

interface Event {
  kind: ApplicationEventKind
  at: Date
  dueOn?: TaipeiDate | null
}

/** For each step: who acts, how long, and what begins it (the latest of these). */
const clocks: Partial<
  Record<ApplicationState, [StepOwner, () => number, readonly ApplicationEventKind[]]>
> = {
  submitted: ['officer', () => env.MARK_DOCUMENTS_WORKING_DAYS, ['submitted', 'corrected']],
  'machine-test': [
    'service',
    () => env.MARK_MACHINE_WORKING_DAYS,
    ['documents-accepted', 'corrected'],
  ],
  'manual-test': ['testers', () => env.MARK_MANUAL_WORKING_DAYS, ['machine-passed']],
  'lived-test': ['testers', () => env.MARK_LIVED_WORKING_DAYS, ['manual-done']],
  decision: ['officer', () => env.MARK_DECISION_WORKING_DAYS, ['testers-done']],
}

/** Whose turn it is with an application, and until when; null when it is over.
 * @param events  oldest first
 * @throws {CalendarMissing} */
export function applicationClock(state: ApplicationState, events: readonly Event[]): Clock | null {
  if (state === 'draft') return { owner: 'agency', dueOn: null }
  if (state === 'correction') {
    return { owner: 'agency', dueOn: events.findLast(({ dueOn }) => dueOn)?.dueOn ?? null }
  }
  const clock = clocks[state]
  if (!clock) return null
  // What the machine test found is the officer's to act on.
  if (state === 'machine-test' && events.at(-1)?.kind === 'machine-failed') {
    const dueOn = addWorkingDays(events.at(-1)!.at, env.MARK_DECISION_WORKING_DAYS)
    return { owner: 'officer', dueOn }
  }
  const [owner, days, begins] = clock
  const begun = events.findLast(({ kind }) => begins.includes(kind))
  return { owner, dueOn: begun ? addWorkingDays(begun.at, days()) : null }
}
