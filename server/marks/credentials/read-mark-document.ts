import type { Actor } from '../../accounts/actor.ts'
import { findMark } from '../find-mark.ts'
import { markState } from '../mark-state.ts'
import { reportOf } from './report-reference.ts'
import { markDocument } from './mark-credential.ts'

/** A mark for programs, in JSON-LD and unsigned, with the state of this moment.
 * @throws {NotFound} */
export async function readMarkDocument(
  _actor: Actor,
  number: string,
  now: Date = new Date(),
): Promise<ReturnType<typeof markDocument>> {
  const mark = await findMark(number)
  return markDocument(mark, markState(mark, now), await reportOf(mark))
}
