import type { Transaction } from 'sequelize'
import { z } from 'zod'
import { Comment, Topic } from '#models/index.ts'
import type { Consultation } from '#models/index.ts'
import { NotFound } from '../../errors.ts'

/** What is followed, as an address names it; nothing is the whole consultation. */
export interface AskedFollow {
  /** Id. */
  topic?: string | null
  /** Id of any comment of the conversation. */
  comment?: string | null
}

/** At most one of the two. */
export interface Followed {
  topicId: string | null
  /** The first of the conversation. */
  commentId: string | null
}

const isId = (text: string): boolean => z.uuid().safeParse(text).success

/** @throws {NotFound} what is not in this consultation */
export async function findFollowed(
  { id: consultationId }: Pick<Consultation, 'id'>,
  { topic, comment }: AskedFollow,
  transaction?: Transaction,
): Promise<Followed> {
  const options = transaction ? { transaction } : {}
  if (comment) {
    const where = { id: comment, consultationId }
    const found = isId(comment) ? await Comment.findOne({ where, ...options }) : null
    if (!found) throw new NotFound('comment')
    return { topicId: null, commentId: found.rootId }
  }
  if (topic) {
    const where = { id: topic, consultationId }
    const found = isId(topic) ? await Topic.findOne({ where, ...options }) : null
    if (!found) throw new NotFound('topic')
    return { topicId: found.id, commentId: null }
  }
  return { topicId: null, commentId: null }
}
