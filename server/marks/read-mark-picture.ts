import type { Actor } from '../accounts/actor.ts'
import { findMark } from './find-mark.ts'
import { markState } from './mark-state.ts'
import { markPicture } from './picture/mark-picture.ts'

/** The picture of a mark as it is worth at this moment.
 * @returns an SVG of 88 × 31 pixels
 * @throws {NotFound} */
export async function readMarkPicture(
  _actor: Actor,
  number: string,
  now: Date = new Date(),
): Promise<string> {
  const mark = await findMark(number)
  return markPicture({
    level: mark.level,
    state: markState(mark, now),
    standard: mark.standard,
    number: mark.number,
  })
}
