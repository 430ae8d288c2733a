import type { Actor } from '../../accounts/actor.ts'
import { maySuspendMark } from '../policy.ts'
import { takeStep } from './add-mark-event.ts'

/** Suspends a mark that is under review, or whose agency let the last day of a notice pass, and says
 * why in public. It can be lifted again.
 * @throws {Conflict} `suspension-too-early` | `mark-suspended` | `mark-expired` | `mark-revoked`
 * @throws {FreshSignInNeeded} */
export async function suspendMark(
  actor: Actor,
  number: string,
  reason: string,
  now: Date = new Date(),
): Promise<void> {
  await takeStep({
    actor,
    number,
    step: 'suspend',
    reason,
    now,
    rule: maySuspendMark,
    events: () => [{ kind: 'suspended' }],
  })
}
