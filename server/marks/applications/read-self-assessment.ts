import { SelfAssessment } from '#models/index.ts'
import type { SelfAssessmentOutcome } from '#models/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import { authorize } from '../../accounts/authorize.ts'
import { mayApply, mayReadApplication } from '../policy.ts'
import { assessmentParts, codesOfPart } from './assessment-parts.ts'
import type { AssessmentPart } from './assessment-parts.ts'
import { findApplication, stateOf } from './find-application.ts'
import type { WholeApplication } from './find-application.ts'
import { isWritable } from './writable.ts'

/** How far one page of the self-assessment is. */
export interface PartProgress extends Pick<AssessmentPart, 'number' | 'name' | 'principle'> {
  total: number
  left: number
  failed: number
}

export interface AssessmentView {
  number: string
  siteName: string
  standard: string
  level: WholeApplication['level']
  mayWrite: boolean
  parts: PartProgress[]
  /** The guideline that was asked for. */
  part: AssessmentPart | null
  /** What was filled in, by check code. */
  answers: Record<string, { outcome: SelfAssessmentOutcome; note: string }>
}

/** The self-assessment of an application: how far it is, and one guideline of it.
 * @param guideline  e.g. `1.4`; null for none
 * @throws {NotFound} */
export async function readSelfAssessment(
  actor: Actor,
  number: string,
  guideline: string | null = null,
  now: Date = new Date(),
): Promise<AssessmentView> {
  const application = await findApplication(number)
  authorize(actor, mayReadApplication, application)
  const { standard, level } = application
  const rows = await SelfAssessment.findAll({ where: { applicationId: application.id } })
  const parts = assessmentParts(standard, level)
  return {
    number: application.number,
    siteName: application.siteName,
    standard,
    level,
    mayWrite: mayApply(actor, application) && isWritable(stateOf(application, now)),
    parts: assessmentProgress(parts, rows),
    part: parts.find((part) => part.number === guideline) ?? null,
    answers: Object.fromEntries(rows.map(({ code, outcome, note }) => [code, { outcome, note }])),
  }
}

type Answer = Pick<SelfAssessment, 'code' | 'outcome'>

/** How far a self-assessment is, page by page. */
export function assessmentProgress(
  parts: readonly AssessmentPart[],
  answers: readonly Answer[],
): PartProgress[] {
  const outcomes = new Map(answers.map(({ code, outcome }) => [code, outcome]))
  return parts.map((part) => {
    const codes = codesOfPart(part).map(({ code }) => code)
    return {
      number: part.number,
      name: part.name,
      principle: part.principle,
      total: codes.length,
      left: codes.filter((code) => !outcomes.has(code)).length,
      failed: codes.filter((code) => outcomes.get(code) === 'failed').length,
    }
  })
}
