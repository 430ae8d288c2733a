import type { Transaction } from 'sequelize'
import { Participant } from '#models/index.ts'
import type { Comment, Consultation } from '#models/index.ts'
import type { SignedIn } from '../../accounts/actor.ts'
import { Conflict, Forbidden } from '../../errors.ts'
import { holdComment } from './find-comment.ts'

/** A comment that its author, or somebody of the office that spoke, is about to change.
 * @throws {NotFound}
 * @throws {Forbidden} it is somebody else's
 * @throws {Conflict} `comment-gone` */
export async function holdOwnComment(
  actor: SignedIn,
  consultation: Consultation,
  id: string,
  transaction: Transaction,
): Promise<Comment> {
  const comment = await holdComment(consultation, id, transaction)
  if (!(await isOwn(actor, comment, transaction))) throw new Forbidden()
  if (comment.hiddenAt || comment.withdrawnAt) throw new Conflict('comment-gone')
  return comment
}

async function isOwn(
  actor: SignedIn,
  { participantId, officeRole }: Comment,
  transaction: Transaction,
): Promise<boolean> {
  if (officeRole) return actor.is(officeRole as 'officer')
  if (!participantId) return false
  const participant = await Participant.findByPk(participantId, { transaction })
  return participant?.accountId === actor.accountId
}
