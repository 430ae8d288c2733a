import { Invalid } from '../errors.ts'
import { honestText, lengthOf } from '../platform/plain-text.ts'

/** What an officer writes for the public, characters at the most. */
export const publicTextMax = 2000

/** What an officer wrote, ready to be published.
 * @throws {Invalid} `required` | `tooLong?max=…` */
export function publicText(field: string, text: string): string {
  const trimmed = honestText(text).trim()
  if (trimmed === '') throw new Invalid(field, 'required')
  if (lengthOf(trimmed) > publicTextMax) throw new Invalid(field, `tooLong?max=${publicTextMax}`)
  return trimmed
}
