import { MarkWatch } from '#models/index.ts'
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
  const watchIds = mark.events.flatMap(({ watchId }) => watchId ?? [])
  const [papers, watches] = await Promise.all([
    papersOf(mark.events.map(({ id }) => id)),
    watchIds.length > 0 ? MarkWatch.findAll({ where: { id: watchIds } }) : [],
  ])
  return presentMark(mark, { papers, watches }, now)
}
