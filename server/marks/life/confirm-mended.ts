import type { Actor } from '../../accounts/actor.ts'
import { mayReviewMark } from '../policy.ts'
import { openNotices } from './open-notices.ts'
import { takeStep } from './add-mark-event.ts'

/** Says in public that what the open notices named is mended. Of what a machine found, the next look
 * at the site says so by itself; what people found, an officer has to confirm.
 * @throws {Conflict} `notice-not-open` | `mark-expired` | `mark-revoked`
 * @throws {FreshSignInNeeded} */
export async function confirmMended(
  actor: Actor,
  number: string,
  reason: string,
  now: Date = new Date(),
): Promise<void> {
  await takeStep({
    actor,
    number,
    step: 'met',
    reason,
    now,
    rule: mayReviewMark,
    events: ({ events }) =>
      openNotices(events).map(({ cause }) => ({ kind: 'notice-met', cause: cause ?? null })),
  })
}
