import { MarkEvent } from '#models/index.ts'
import type { Actor } from '../accounts/actor.ts'
import { authorize } from '../accounts/authorize.ts'
import { requireFresh } from '../accounts/require-fresh.ts'
import { Conflict } from '../errors.ts'
import { inTransaction } from '../platform/database.ts'
import { record } from '../platform/record.ts'
import { holdMark } from './find-mark.ts'
import { markState } from './mark-state.ts'
import { mayReviewMark } from './policy.ts'
import { publicText } from './public-text.ts'

const conflicts = {
  valid: 'review-not-open',
  'expires-soon': 'review-not-open',
  suspended: 'mark-suspended',
  expired: 'mark-expired',
  revoked: 'mark-revoked',
} as const

/** Ends a review in favour of the mark, and says in public what was found.
 * @throws {Conflict} `review-not-open` | `mark-expired` | `mark-revoked`
 * @throws {FreshSignInNeeded} */
export async function closeReview(
  actor: Actor,
  number: string,
  reason: string,
  now: Date = new Date(),
): Promise<void> {
  authorize(actor, mayReviewMark, undefined)
  requireFresh(actor)
  const text = publicText('reason', reason)
  await inTransaction(async (transaction) => {
    const mark = await holdMark(number, transaction)
    const state = markState(mark, now)
    if (state !== 'under-review') throw new Conflict(conflicts[state])
    await MarkEvent.create(
      { markId: mark.id, kind: 'review-closed', reason: text, byId: actor.accountId, at: now },
      { transaction },
    )
    const events = [...mark.events, { kind: 'review-closed' } as const]
    const closed = markState({ validUntil: mark.validUntil, events }, now)
    await record(actor, 'mark.review-closed', 'mark', mark.id, transaction, {
      before: { state },
      after: { state: closed },
    })
  })
}
