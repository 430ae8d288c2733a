import { Invalid } from '../../errors.ts'
import type { FileType } from './file-types.ts'

type Code =
  | 'upload-broken'
  | 'upload-damaged'
  | 'upload-empty'
  | 'upload-kind'
  | 'upload-macros'
  | 'upload-too-large'
  | 'upload-too-many'
  | 'upload-total'
  | 'upload-unfolds'
  | 'upload-unknown'

/** Why a file, or all that was sent, is not taken.
 * @param values  what the words in the catalogue `errors` name, carried as the query of the code */
export function refusal(
  field: string,
  code: Code,
  values: Record<string, string | number | readonly string[]> = {},
): Invalid {
  const query = new URLSearchParams(
    Object.entries(values).flatMap(([key, value]) => [value].flat().map((one) => [key, `${one}`])),
  )
  return new Invalid(field, query.size > 0 ? `${code}?${query}` : code)
}

/** Types as people know them, e.g. `PDF`. */
export const namesOf = (types: readonly FileType[]): string[] =>
  types.map((type) => type.toUpperCase())

const megabyte = 1_000_000

/** In megabytes, as people count them. */
export const sizeOf = (bytes: number): string =>
  bytes < megabyte ? `${Math.ceil(bytes / 1000)} kB` : `${Math.floor(bytes / megabyte)} MB`
