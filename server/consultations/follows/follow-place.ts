import { newId } from '#models/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import { authorize } from '../../accounts/authorize.ts'
import { inTransaction, queryOn } from '../../platform/database.ts'
import { limit } from '../../platform/rate-limit.ts'
import { findConsultation } from '../find-consultation.ts'
import { mayTakePart } from '../policy.ts'
import { findFollowed } from './followed.ts'
import type { AskedFollow } from './followed.ts'

/** From now on the actor is told of what happens in a consultation, a topic or a conversation, in
 * whatever phase. Following twice is following once.
 * @throws {NotFound} */
export async function followPlace(
  actor: Actor,
  code: string,
  asked: AskedFollow = {},
): Promise<void> {
  authorize(actor, mayTakePart, undefined)
  await limit('forms-per-account', actor.accountId)
  await inTransaction(async (transaction) => {
    const consultation = await findConsultation(actor, code, transaction)
    const { topicId, commentId } = await findFollowed(consultation, asked, transaction)
    await queryOn(
      transaction,
      `insert into follow (id, account_id, consultation_id, topic_id, comment_id, created_at)
       values ($1, $2, $3, $4, $5, now()) on conflict do nothing`,
      [newId(), actor.accountId, consultation.id, topicId, commentId],
    )
  })
}

/** The actor is no longer told; what they do not follow stays not followed.
 * @throws {NotFound} */
export async function unfollowPlace(
  actor: Actor,
  code: string,
  asked: AskedFollow = {},
): Promise<void> {
  authorize(actor, mayTakePart, undefined)
  await limit('forms-per-account', actor.accountId)
  await inTransaction(async (transaction) => {
    const consultation = await findConsultation(actor, code, transaction)
    const { topicId, commentId } = await findFollowed(consultation, asked, transaction)
    await queryOn(
      transaction,
      `delete from follow where account_id = $1 and consultation_id = $2
       and topic_id is not distinct from $3 and comment_id is not distinct from $4`,
      [actor.accountId, consultation.id, topicId, commentId],
    )
  })
}
