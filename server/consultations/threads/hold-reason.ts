import type { Consultation } from '#models/index.ts'

export type HoldReason = 'first' | 'links'

interface Contributor {
  /** Nothing of theirs stands in this consultation yet. */
  isNew: boolean
}

const linksAtMost = 1
const link = /\bhttps?:\/\/|\bmailto:|\bwww\./gi

export const hasManyLinks = (body: string): boolean => (body.match(link)?.length ?? 0) > linksAtMost

/** Why a contribution waits for a moderator; null where it does not. What the consultation asks for
 * decides, and whoever speaks for an office is not asked. */
export function holdReason(
  { holdFirst, holdLinks }: Pick<Consultation, 'holdFirst' | 'holdLinks'>,
  { isNew }: Contributor,
  body: string,
): HoldReason | null {
  if (holdLinks && hasManyLinks(body)) return 'links'
  return holdFirst && isNew ? 'first' : null
}
