import { Invalid } from '../errors.ts'

/** What an officer writes for the public, characters at the most. */
export const publicTextMax = 2000

/** What an officer wrote, ready to be published.
 * @throws {Invalid} `required` | `tooLong?max=…` */
export function publicText(field: string, text: string): string {
  const trimmed = text.trim()
  if (trimmed === '') throw new Invalid(field, 'required')
  if (trimmed.length > publicTextMax) throw new Invalid(field, `tooLong?max=${publicTextMax}`)
  return trimmed
}
