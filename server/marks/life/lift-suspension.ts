import type { Actor } from '../../accounts/actor.ts'
import { maySuspendMark } from '../policy.ts'
import { takeStep } from './add-mark-event.ts'

/** Lets a suspended mark count again, and says why in public. A review that was open stays open.
 * @throws {Conflict} `suspension-not-open` | `mark-expired` | `mark-revoked`
 * @throws {FreshSignInNeeded} */
export async function liftSuspension(
  actor: Actor,
  number: string,
  reason: string,
  now: Date = new Date(),
): Promise<void> {
  await takeStep({
    actor,
    number,
    step: 'lift',
    reason,
    now,
    rule: maySuspendMark,
    events: () => [{ kind: 'suspension-lifted' }],
  })
}
