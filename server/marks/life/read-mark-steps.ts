import type { Actor } from '../../accounts/actor.ts'
import { findMark } from '../find-mark.ts'
import { mayAnswerForMark, mayReviewMark } from '../policy.ts'
import { answerRefusal, stepsFor } from './steps.ts'
import type { OfficerStep } from './steps.ts'

/** What the reader can do to a mark now. */
export interface MarkSteps {
  /** Empty for whoever is no officer. */
  officer: OfficerStep[]
  /** Null for whoever is not of the agency. */
  answer: 'possible' | 'mark-answered' | 'mark-nothing-to-answer' | null
}

/** @throws {NotFound} */
export async function readMarkSteps(
  actor: Actor,
  number: string,
  now: Date = new Date(),
): Promise<MarkSteps> {
  const mark = await findMark(number)
  return {
    officer: mayReviewMark(actor) ? stepsFor(mark, now) : [],
    answer: mayAnswerForMark(actor, mark) ? (answerRefusal(mark) ?? 'possible') : null,
  }
}
