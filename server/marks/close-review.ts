import type { Actor } from '../accounts/actor.ts'
import { mayReviewMark } from './policy.ts'
import { takeStep } from './life/add-mark-event.ts'

/** Ends a review in favour of the mark, and says in public what was found. Notices that were open are
 * settled with it.
 * @throws {Conflict} `review-not-open` | `mark-suspended` | `mark-expired` | `mark-revoked`
 * @throws {FreshSignInNeeded} */
export async function closeReview(
  actor: Actor,
  number: string,
  reason: string,
  now: Date = new Date(),
): Promise<void> {
  await takeStep({
    actor,
    number,
    step: 'close',
    reason,
    now,
    rule: mayReviewMark,
    events: () => [{ kind: 'review-closed' }],
  })
}
