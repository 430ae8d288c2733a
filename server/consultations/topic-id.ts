import type { Transaction } from 'sequelize'
import { z } from 'zod'
import { Topic } from '#models/index.ts'
import type { Consultation } from '#models/index.ts'
import { Invalid } from '../errors.ts'

/** The topic that was chosen, of this consultation and of no other; null where none was.
 * @throws {Invalid} `topicId` with `invalid` */
export async function topicIdIn(
  { id: consultationId }: Pick<Consultation, 'id'>,
  topicId: string | null | undefined,
  transaction: Transaction,
): Promise<string | null> {
  if (!topicId) return null
  const known =
    z.uuid().safeParse(topicId).success &&
    (await Topic.findOne({ where: { id: topicId, consultationId }, transaction }))
  if (!known) throw new Invalid('topicId', 'invalid')
  return topicId
}
