import type { Transaction } from 'sequelize'
import type { Comment } from '#models/index.ts'
import { announceComment } from '../news/announce-comment.ts'
import { countComment } from './count-comment.ts'

/** A comment comes to stand where everybody reads it: at once, or when a moderator lets it through. */
export async function letStand(comment: Comment, transaction: Transaction): Promise<void> {
  await countComment(comment, 1, transaction)
  await announceComment(comment, transaction)
}
