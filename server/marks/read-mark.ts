import type { Actor } from '../accounts/actor.ts'
import { findMark } from './find-mark.ts'
import { presentMark } from './present.ts'
import type { MarkView } from './present.ts'

/** What everybody can look up about a mark.
 * @param number  in any spelling
 * @throws {NotFound} */
export async function readMark(
  _actor: Actor,
  number: string,
  now: Date = new Date(),
): Promise<MarkView> {
  return presentMark(await findMark(number), now)
}
