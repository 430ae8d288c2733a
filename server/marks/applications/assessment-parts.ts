import { checkCodesOf, principlesOf } from '#crawlers/rules/standard/index.ts'
import type { CheckCode } from '#crawlers/rules/standard/index.ts'
import type { Application } from '#models/index.ts'

type Level = Application['level']
type Text = Record<'zh-TW' | 'en', string>

/** A criterion with its check codes that need a person. */
export interface AssessedCriterion {
  number: string
  level: Level
  name: Text
  howToTest: Text
  codes: CheckCode[]
}

/** A page of the self-assessment: the check codes of a guideline. */
export interface AssessmentPart {
  /** Of the guideline, e.g. `1.4`. */
  number: string
  name: Text
  principle: { number: string; name: Text }
  criteria: AssessedCriterion[]
}

/** What an agency assesses itself, by guideline; guidelines without such check codes are left out.
 * @throws {RangeError} there is no such version */
export function assessmentParts(standard: string, level: Level): AssessmentPart[] {
  const codes = checkCodesOf(standard, { level, by: 'human' })
  return principlesOf(standard, level).flatMap(({ guidelines, ...principle }) =>
    guidelines
      .map(({ number, name, criteria }) => ({
        number,
        name,
        principle: { number: principle.number, name: principle.name },
        criteria: criteria
          .map((criterion) => ({
            number: criterion.number,
            level: criterion.level,
            name: criterion.name,
            howToTest: criterion.howToTest,
            codes: codes.filter((code) => code.criterion === criterion.number),
          }))
          .filter((criterion) => criterion.codes.length > 0),
      }))
      .filter(({ criteria }) => criteria.length > 0),
  )
}

export const codesOfPart = ({ criteria }: AssessmentPart): CheckCode[] =>
  criteria.flatMap(({ codes }) => codes)
