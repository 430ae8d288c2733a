import type { Actor } from '../../accounts/actor.ts'
import { authorize } from '../../accounts/authorize.ts'
import { inTransaction } from '../../platform/database.ts'
import { findConsultation } from '../find-consultation.ts'
import { mayTakePart } from '../policy.ts'
import { isSilentAt } from './edit-comment.ts'
import { holdOwnComment } from './own-comment.ts'

export interface OwnText {
  /** Markdown, as it was written. */
  body: string
  /** A change now would leave no trace. */
  isSilent: boolean
}

/** One's own comment as it was written, to be changed.
 * @throws {NotFound | Forbidden}
 * @throws {Conflict} `comment-gone` */
export async function readOwnText(
  actor: Actor,
  code: string,
  id: string,
  now: Date = new Date(),
): Promise<OwnText> {
  authorize(actor, mayTakePart, undefined)
  return inTransaction(async (transaction) => {
    const consultation = await findConsultation(actor, code, transaction)
    const comment = await holdOwnComment(actor, consultation, id, transaction)
    return { body: comment.body, isSilent: isSilentAt(comment, now) }
  })
}
