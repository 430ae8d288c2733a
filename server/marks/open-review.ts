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
  'under-review': 'review-open',
  suspended: 'mark-suspended',
  expired: 'mark-expired',
  revoked: 'mark-revoked',
} as const

/** Says in public that a mark is being looked into, and why.
 * @throws {Conflict} `review-open` | `mark-expired` | `mark-revoked`
 * @throws {FreshSignInNeeded} */
export async function openReview(
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
    if (state !== 'valid' && state !== 'expires-soon') throw new Conflict(conflicts[state])
    await MarkEvent.create(
      { markId: mark.id, kind: 'review-opened', reason: text, byId: actor.accountId, at: now },
      { transaction },
    )
    await record(actor, 'mark.review-opened', 'mark', mark.id, transaction, {
      before: { state },
      after: { state: 'under-review' },
    })
  })
}
