import type { Actor } from '../accounts/actor.ts'
import { mayRevokeMark } from './policy.ts'
import { takeStep } from './life/add-mark-event.ts'

/** Takes a mark back, once and for ever, with the reason that the public reads. An expired mark can
 * be revoked too: that it should not have stood is worth saying.
 * @throws {Conflict} `mark-revoked`
 * @throws {FreshSignInNeeded} */
export async function revokeMark(
  actor: Actor,
  number: string,
  reason: string,
  now: Date = new Date(),
): Promise<void> {
  await takeStep({
    actor,
    number,
    step: 'revoke',
    reason,
    now,
    rule: mayRevokeMark,
    events: () => [{ kind: 'revoked' }],
  })
}
