import type { Actor } from '../accounts/actor.ts'
import { mayReviewMark } from './policy.ts'
import { takeStep } from './life/add-mark-event.ts'

/** Says in public that a mark is being looked into, and why.
 * @throws {Conflict} `review-open` | `mark-suspended` | `mark-expired` | `mark-revoked`
 * @throws {FreshSignInNeeded} */
export async function openReview(
  actor: Actor,
  number: string,
  reason: string,
  now: Date = new Date(),
): Promise<void> {
  await takeStep({
    actor,
    number,
    step: 'open',
    reason,
    now,
    rule: mayReviewMark,
    events: () => [{ kind: 'review-opened' }],
  })
}
