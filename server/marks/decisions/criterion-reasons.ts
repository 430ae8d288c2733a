import type { Application, CriterionReason } from '#models/index.ts'
import { criteriaOf } from '#crawlers/rules/standard/index.ts'
import { Invalid } from '../../errors.ts'
import { honestText, lengthOf } from '../../platform/plain-text.ts'

/** Characters of the reason for one criterion. */
export const criterionReasonMax = 500

const begins = /^\s*(\d\.\d{1,2}\.\d{1,2})[\s:：、.]*(.*)$/

/** Reads reasons as an officer writes them: a line begins with the number of a success criterion, and
 * what follows, also on further lines, is the reason.
 * @returns in the order of the text; empty for an empty text
 * @throws {Invalid} `criteria`: `criterion-first`, `criterion-unknown?number=…`,
 *   `criterion-twice?number=…`, `criterion-reason?number=…` (has none), `tooLong?max=…` */
export function readCriterionReasons(
  text: string,
  { standard, level }: Pick<Application, 'standard' | 'level'>,
): CriterionReason[] {
  const known = new Set(criteriaOf(standard, level).map(({ number }) => number))
  const found: CriterionReason[] = []
  for (const line of honestText(text.normalize('NFC')).split('\n')) {
    if (line.trim() === '') continue
    const [, number, rest] = begins.exec(line) ?? []
    if (number === undefined) {
      const last = found.at(-1)
      if (!last) throw new Invalid('criteria', 'criterion-first')
      last.reason = `${last.reason}\n${line.trim()}`.trim()
      continue
    }
    if (!known.has(number)) throw new Invalid('criteria', `criterion-unknown?number=${number}`)
    if (found.some(({ criterion }) => criterion === number)) {
      throw new Invalid('criteria', `criterion-twice?number=${number}`)
    }
    found.push({ criterion: number, reason: rest!.trim() })
  }
  for (const { criterion, reason } of found) {
    if (reason === '') throw new Invalid('criteria', `criterion-reason?number=${criterion}`)
    if (lengthOf(reason) > criterionReasonMax) {
      throw new Invalid('criteria', `tooLong?max=${criterionReasonMax}`)
    }
  }
  return found
}

/** The same reasons as an officer would write them. */
export const writeCriterionReasons = (reasons: readonly CriterionReason[]): string =>
  reasons.map(({ criterion, reason }) => `${criterion} ${reason}`).join('\n')
