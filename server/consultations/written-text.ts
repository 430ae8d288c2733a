import { Invalid } from '../errors.ts'
import { honestText, lengthOf } from '../platform/plain-text.ts'

// What shows something: neither space, nor what only joins or marks other characters.
const visible = /[^\s\p{Cf}\p{M}]/u

/** A passage that somebody wrote into a field, ready to be stored.
 * @param most  characters
 * @throws {Invalid} the field with `required` | `tooLong` */
export function passageIn(field: string, text: string, most: number): string {
  const written = honestText(text).trim()
  if (!visible.test(written)) throw new Invalid(field, 'required')
  if (lengthOf(written) > most) throw new Invalid(field, `tooLong?max=${most}`)
  return written
}

/** The same of what stands in one line, such as a title. */
export const lineIn = (field: string, text: string, most: number): string =>
  passageIn(field, honestText(text).replaceAll(/\s+/g, ' '), most)
