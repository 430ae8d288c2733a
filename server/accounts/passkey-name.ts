import { Invalid } from '../errors.ts'

export const passkeyNameMax = 60

/** What a person calls a passkey.
 * @throws {Invalid} `name` with `required` | `tooLong` */
export function passkeyName(text: string): string {
  const name = text.trim().replaceAll(/\s+/g, ' ')
  if (!name) throw new Invalid('name', 'required')
  if (name.length > passkeyNameMax) throw new Invalid('name', `tooLong?max=${passkeyNameMax}`)
  return name
}
