import { Revision } from '#models/index.ts'
import type { Comment, Consultation } from '#models/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import { authorize } from '../../accounts/authorize.ts'
import { Invalid } from '../../errors.ts'
import { inTransaction } from '../../platform/database.ts'
import { limit } from '../../platform/rate-limit.ts'
import { record } from '../../platform/record.ts'
import { findConsultation, requireOpen } from '../find-consultation.ts'
import { joinConsultation } from '../join-consultation.ts'
import { mayTakePart } from '../policy.ts'
import { commentText } from './comment-text.ts'
import { hasManyLinks } from './hold-reason.ts'
import { holdOwnComment } from './own-comment.ts'

/** For so long a comment is changed without a trace. */
export const silentEditMs = 15 * 60_000

export const isSilentAt = ({ createdAt }: Pick<Comment, 'createdAt'>, now: Date): boolean =>
  now.getTime() - createdAt.getTime() <= silentEditMs

/** Changes one's own comment. After a quarter of an hour, how it read before stays for all to read.
 * @throws {Invalid} `body` with `comment-empty` | `comment-too-long` | `comment-edit-links`
 * @throws {NotFound | Forbidden}
 * @throws {Conflict} `comment-gone`; and see requireOpen and joinConsultation */
export async function editComment(
  actor: Actor,
  code: string,
  id: string,
  body: string,
  now: Date = new Date(),
): Promise<void> {
  authorize(actor, mayTakePart, undefined)
  await limit('forms-per-account', actor.accountId)
  await inTransaction(async (transaction) => {
    const consultation = await findConsultation(actor, code, transaction)
    requireOpen(consultation, 'threads', now)
    const comment = await holdOwnComment(actor, consultation, id, transaction)
    // Who was paused or excluded changes nothing either.
    if (comment.participantId) await joinConsultation(actor, consultation, transaction, now)
    const text = commentText(body)
    if (text === comment.body) return
    refuseLinks(consultation, comment, text)
    const leavesTrace = !isSilentAt(comment, now)
    if (leavesTrace) {
      await Revision.create(
        { commentId: comment.id, body: comment.body, replacedAt: now },
        { transaction },
      )
    }
    await comment.update({ body: text, ...(leavesTrace ? { editedAt: now } : {}) }, { transaction })
    await record(actor, 'comment.edited', 'comment', comment.id, transaction)
  })
}

/** What would have been held back with its links does not get them later. */
function refuseLinks(consultation: Consultation, comment: Comment, text: string): void {
  const isAsked = consultation.holdLinks && comment.participantId !== null
  if (isAsked && hasManyLinks(text) && !hasManyLinks(comment.body)) {
    throw new Invalid('body', 'comment-edit-links')
  }
}
