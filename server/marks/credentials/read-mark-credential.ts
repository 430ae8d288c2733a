import type { Actor } from '../../accounts/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { findMark } from '../find-mark.ts'
import { reportOf } from './report-reference.ts'
import { markCredential } from './mark-credential.ts'
import { signCredential } from './sign-credential.ts'
import { statusPlaceOf } from './status-places.ts'

/** A mark as a signed credential, `vc+jwt`, in every state: which one it is in says the status lists.
 * @throws {NotFound} */
export async function readMarkCredential(
  _actor: Actor,
  number: string,
  now: Date = new Date(),
): Promise<string> {
  const mark = await findMark(number)
  const place = await inTransaction((transaction) => statusPlaceOf(mark.id, transaction))
  return signCredential(markCredential(mark, place, await reportOf(mark)), now)
}
