import type { DecisionOutcome } from '#models/index.ts'
import type { ApplicationState } from '../applications/application-state.ts'

/** What can be decided on an application in its state. Documents have a check of their own; who let a
 * correction lapse can be given a new day, or be refused. */
const outcomes: Partial<Record<ApplicationState, readonly DecisionOutcome[]>> = {
  submitted: ['refuse'],
  'machine-test': ['correct', 'refuse'],
  'manual-test': ['correct', 'refuse'],
  'lived-test': ['correct', 'refuse'],
  decision: ['issue', 'correct', 'refuse'],
  lapsed: ['correct', 'refuse'],
}

/** @param wasSubmitted  a draft that lapsed was never asked for anything */
export const outcomesIn = (
  state: ApplicationState,
  wasSubmitted: boolean,
): readonly DecisionOutcome[] => (wasSubmitted ? (outcomes[state] ?? []) : [])
