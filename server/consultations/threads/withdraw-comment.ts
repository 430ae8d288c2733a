import type { Actor } from '../../accounts/actor.ts'
import { authorize } from '../../accounts/authorize.ts'
import { inTransaction } from '../../platform/database.ts'
import { limit } from '../../platform/rate-limit.ts'
import { record } from '../../platform/record.ts'
import { findConsultation } from '../find-consultation.ts'
import { mayTakePart } from '../policy.ts'
import { holdOwnComment } from './own-comment.ts'

/** Takes one's own words back, in whatever phase: the place stays, and so do the replies.
 * @throws {NotFound | Forbidden}
 * @throws {Conflict} `comment-gone` */
export async function withdrawComment(
  actor: Actor,
  code: string,
  id: string,
  now: Date = new Date(),
): Promise<void> {
  authorize(actor, mayTakePart, undefined)
  await limit('forms-per-account', actor.accountId)
  await inTransaction(async (transaction) => {
    const consultation = await findConsultation(actor, code, transaction)
    const comment = await holdOwnComment(actor, consultation, id, transaction)
    await comment.update({ withdrawnAt: now }, { transaction })
    await record(actor, 'comment.withdrawn', 'comment', comment.id, transaction)
  })
}
