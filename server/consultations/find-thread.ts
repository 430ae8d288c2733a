import type { Transaction } from 'sequelize'
import { newId, Thread } from '#models/index.ts'
import type { Consultation } from '#models/index.ts'
import { queryOn } from '../platform/database.ts'

/** Where comments stand: the whole consultation where nothing is named, else one of these. */
export interface ThreadPlace {
  topicId?: string | null
  paragraphId?: string | null
  proposalId?: string | null
}

/** The thread of a place, made with the first comment. */
export async function findOrCreateThread(
  { id: consultationId }: Pick<Consultation, 'id'>,
  { topicId = null, paragraphId = null, proposalId = null }: ThreadPlace,
  transaction: Transaction,
): Promise<Thread> {
  const place = { consultationId, topicId, paragraphId, proposalId }
  await queryOn(
    transaction,
    `insert into thread (id, consultation_id, topic_id, paragraph_id, proposal_id, created_at)
     values ($1, $2, $3, $4, $5, now())
     on conflict (consultation_id, topic_id, paragraph_id, proposal_id) do nothing`,
    [newId(), ...Object.values(place)],
  )
  return Thread.findOne({ where: place, rejectOnEmpty: true, transaction })
}
