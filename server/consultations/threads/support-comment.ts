import type { Transaction } from 'sequelize'
import { Comment } from '#models/index.ts'
import type { Consultation } from '#models/index.ts'
import type { Actor, SignedIn } from '../../accounts/actor.ts'
import { authorize } from '../../accounts/authorize.ts'
import { Conflict, NotFound } from '../../errors.ts'
import { inTransaction, queryOn } from '../../platform/database.ts'
import { limit } from '../../platform/rate-limit.ts'
import { findConsultation, requireOpen } from '../find-consultation.ts'
import { joinConsultation } from '../join-consultation.ts'
import { mayTakePart } from '../policy.ts'
import { z } from 'zod'

/** Stands by what somebody said: once each, and not by one's own words.
 * @throws {NotFound}
 * @throws {Conflict} `comment-own-support` | `comment-gone`; and see requireOpen, joinConsultation */
export async function supportComment(
  actor: Actor,
  code: string,
  id: string,
  now: Date = new Date(),
): Promise<void> {
  authorize(actor, mayTakePart, undefined)
  await limit('forms-per-account', actor.accountId)
  await inTransaction(async (transaction) => {
    const { comment, participantId } = await come(actor, code, id, transaction, now)
    if (comment.participantId === participantId) throw new Conflict('comment-own-support')
    if (comment.hiddenAt || comment.withdrawnAt) throw new Conflict('comment-gone')
    const { rows } = await queryOn(
      transaction,
      `insert into support (comment_id, participant_id, created_at) values ($1, $2, $3)
       on conflict do nothing returning 1`,
      [id, participantId, now],
    )
    if (rows.length > 0) await count(id, 1, transaction)
  })
}

/** Takes one's support back.
 * @throws {NotFound}
 * @throws {Conflict} see requireOpen, joinConsultation */
export async function unsupportComment(
  actor: Actor,
  code: string,
  id: string,
  now: Date = new Date(),
): Promise<void> {
  authorize(actor, mayTakePart, undefined)
  await limit('forms-per-account', actor.accountId)
  await inTransaction(async (transaction) => {
    const { participantId } = await come(actor, code, id, transaction, now)
    const { rows } = await queryOn(
      transaction,
      'delete from support where comment_id = $1 and participant_id = $2 returning 1',
      [id, participantId],
    )
    if (rows.length > 0) await count(id, -1, transaction)
  })
}

async function come(
  actor: SignedIn,
  code: string,
  id: string,
  transaction: Transaction,
  now: Date,
): Promise<{ comment: Comment; participantId: string }> {
  const consultation = await findConsultation(actor, code, transaction)
  requireOpen(consultation, 'threads', now)
  const comment = await findStanding(consultation, id, transaction)
  const participant = await joinConsultation(actor, consultation, transaction, now)
  return { comment, participantId: participant.id }
}

async function findStanding(
  { id: consultationId }: Consultation,
  id: string,
  transaction: Transaction,
): Promise<Comment> {
  if (!z.uuid().safeParse(id).success) throw new NotFound('comment')
  const comment = await Comment.findOne({
    where: { id, consultationId, heldAt: null },
    transaction,
  })
  if (!comment) throw new NotFound('comment')
  return comment
}

const count = (id: string, by: 1 | -1, transaction: Transaction) =>
  queryOn(transaction, 'update comment set support_count = support_count + $2 where id = $1', [
    id,
    by,
  ])
