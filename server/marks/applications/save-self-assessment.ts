import { SelfAssessment, selfAssessmentOutcomes } from '#models/index.ts'
import type { SelfAssessmentOutcome } from '#models/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import { Invalid, NotFound } from '../../errors.ts'
import { inTransaction } from '../../platform/database.ts'
import { record } from '../../platform/record.ts'
import { assessmentParts, codesOfPart } from './assessment-parts.ts'
import { textIn } from './details.ts'
import { holdApplication, stateOf } from './find-application.ts'
import { authorizeWriting } from './writable.ts'

/** Characters of a note at the most. */
export const assessmentNoteMax = 1000

/** What was filled in for a check code. */
export interface Assessed {
  outcome: string | null
  note: string
}

/** Keeps what an agency found for the check codes of one guideline. What has no outcome yet is left
 * open, and opens again what had one.
 * @param answers  by check code; codes of other guidelines are not looked at
 * @throws {NotFound} `guideline`
 * @throws {Conflict} `application-handed-in`
 * @throws {Invalid} the code: `tooLong?max=…`, `assessment-note-alone`, `assessment-outcome` */
export async function saveSelfAssessment(
  actor: Actor,
  number: string,
  guideline: string,
  answers: Readonly<Record<string, Assessed>>,
  now: Date = new Date(),
): Promise<void> {
  await inTransaction(async (transaction) => {
    const application = await holdApplication(number, transaction)
    authorizeWriting(actor, application, stateOf(application, now))
    const { id: applicationId, standard, level } = application
    const part = assessmentParts(standard, level).find((one) => one.number === guideline)
    if (!part) throw new NotFound('guideline')
    const asked = codesOfPart(part).map(({ code }) => code)
    const kept = asked.flatMap((code) => {
      const answer = answers[code]
      return answer ? readAnswer(code, answer) : []
    })
    await SelfAssessment.destroy({ where: { applicationId, code: asked }, transaction })
    await SelfAssessment.bulkCreate(
      kept.map(({ code, outcome, note }) => ({ applicationId, code, outcome, note })),
      { transaction },
    )
    await record(actor, 'application.assessed', 'application', applicationId, transaction)
  })
}

interface Kept {
  code: string
  outcome: SelfAssessmentOutcome
  note: string
}

function readAnswer(code: string, { outcome, note }: Assessed): Kept[] {
  const text = textIn(code, note, assessmentNoteMax)
  if (!outcome) {
    if (text !== '') throw new Invalid(code, 'assessment-note-alone')
    return []
  }
  const known = selfAssessmentOutcomes.find((one) => one === outcome)
  if (!known) throw new Invalid(code, 'assessment-outcome')
  return [{ code, outcome: known, note: text }]
}
