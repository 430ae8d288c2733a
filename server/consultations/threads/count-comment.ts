import type { Transaction } from 'sequelize'
import type { Comment } from '#models/index.ts'
import { queryOn } from '../../platform/database.ts'

/** Counts a comment that comes to stand in its thread, or ceases to: those held back are not
 * counted. First the comment replied to, then the thread: all do it in this order, so that nobody
 * waits for each other. */
export async function countComment(
  { threadId, parentId }: Pick<Comment, 'threadId' | 'parentId'>,
  by: 1 | -1,
  transaction: Transaction,
): Promise<void> {
  if (parentId) {
    const replied = 'update comment set reply_count = reply_count + $2 where id = $1'
    await queryOn(transaction, replied, [parentId, by])
  }
  const stands = 'update thread set comment_count = comment_count + $2 where id = $1'
  await queryOn(transaction, stands, [threadId, by])
}
