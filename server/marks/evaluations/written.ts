import { Invalid } from '../../errors.ts'
import { honestText, lengthOf } from '../../platform/plain-text.ts'

/** What a tester writes to one result, characters at the most. */
export const noteMax = 2000

/** What somebody wrote or left empty.
 * @throws {Invalid} `tooLong?max=…` */
export function noteText(field: string, text: string): string {
  const trimmed = honestText(text).trim()
  if (lengthOf(trimmed) > noteMax) throw new Invalid(field, `tooLong?max=${noteMax}`)
  return trimmed
}
