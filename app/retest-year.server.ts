import { NotFound } from '#server/errors.ts'

/** A year as an address writes it.
 * @throws {NotFound} */
export function yearOf(text: string | undefined): number {
  if (!text || !/^20\d\d$/.test(text)) throw new NotFound('retest')
  return Number(text)
}
