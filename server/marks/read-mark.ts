import type { Actor } from '../accounts/actor.ts'
import { findMark } from './find-mark.ts'
import { papersOf } from './papers.ts'
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
  const mark = await findMark(number)
  const papers = await papersOf(mark.events.map(({ id }) => id))
  return presentMark(mark, papers, now)
}
