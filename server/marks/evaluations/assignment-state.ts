import type { Assignment } from '#models/index.ts'
import { isLate } from './round.ts'

export const assignmentStates = ['waiting', 'declined', 'testing', 'late', 'finished'] as const

/** Where a tester's part stands: it waits for an answer, was declined, is worked on, is overdue, or
 * was handed in. */
export type AssignmentState = (typeof assignmentStates)[number]

type Facts = Pick<Assignment, 'acceptedAt' | 'declinedAt' | 'finishedAt' | 'dueOn'>

export function assignmentState(facts: Facts, now: Date): AssignmentState {
  if (facts.declinedAt) return 'declined'
  if (facts.finishedAt) return 'finished'
  if (isLate(facts, now)) return 'late'
  return facts.acceptedAt ? 'testing' : 'waiting'
}
