import type { Stance } from '#server/consultations/opinions/group-consensus.ts'

/** What one can think of a statement, as forms send it. */
export const choiceNames = ['agree', 'disagree', 'pass'] as const
export type ChoiceName = Stance | 'pass'

/** @param choice  1 agrees, -1 disagrees, 0 passes */
export function choiceWord(choice: -1 | 0 | 1): ChoiceName {
  if (choice === 0) return 'pass'
  return choice === 1 ? 'agree' : 'disagree'
}
