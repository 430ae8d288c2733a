import { standards } from '#crawlers/rules/standard/index.ts'
import type { Standard } from '#crawlers/rules/standard/index.ts'
import type { Actor } from '../accounts/actor.ts'
import { taipeiDate } from '../platform/taipei.ts'
import { isOpen } from './open-standards.ts'

/** A version of the standard as a list shows it. Days are `YYYY-MM-DD`, in Taiwan. */
export interface StandardLine extends Pick<
  Standard,
  'version' | 'wcag' | 'inForceFrom' | 'applicationsUntil'
> {
  isInForce: boolean
  /** A mark can be applied for under it now. */
  isOpen: boolean
}

/** All versions, newest first; also those that take no applications any more, since the marks under
 * them keep their version. */
export async function listStandards(
  _actor: Actor,
  now: Date = new Date(),
): Promise<StandardLine[]> {
  return standards.map((standard) => toLine(standard, now)).toReversed()
}

export const toLine = (
  { version, wcag, inForceFrom, applicationsUntil }: Standard,
  now: Date,
): StandardLine => ({
  version,
  wcag,
  inForceFrom,
  applicationsUntil,
  isInForce: taipeiDate(now) >= inForceFrom,
  isOpen: isOpen(version, now),
})
