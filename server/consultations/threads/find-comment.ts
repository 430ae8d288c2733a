import type { Transaction } from 'sequelize'
import { z } from 'zod'
import { Comment } from '#models/index.ts'
import type { Consultation } from '#models/index.ts'
import { NotFound } from '../../errors.ts'

/** A comment of this consultation, whatever its state; its row stays as it is until the transaction
 * ends.
 * @throws {NotFound} */
export async function holdComment(
  { id: consultationId }: Pick<Consultation, 'id'>,
  id: string,
  transaction: Transaction,
): Promise<Comment> {
  if (!z.uuid().safeParse(id).success) throw new NotFound('comment')
  const comment = await Comment.findOne({
    where: { id, consultationId },
    lock: transaction.LOCK.UPDATE,
    transaction,
  })
  if (!comment) throw new NotFound('comment')
  return comment
}
