import { z } from 'zod'
import { Telling } from '#models/index.ts'
import { inTransaction, queryOn } from '../../platform/database.ts'
import { enqueue } from '../../platform/queue.ts'
import type { Job } from '../../platform/queue.ts'
import { carryNews } from './carry-news.ts'

/** Some minutes after the first new comment, begins to tell the followers of all that have come. Each
 * comment is taken in the transaction that begins the telling: run again, nothing is told twice. */
export const gatherNews: Job<{ consultationId: string }> = {
  name: 'consultations.gather-news',
  schema: z.object({ consultationId: z.uuid() }),
  heartbeatSeconds: 60,
  expireInSeconds: 300,
  retryLimit: 20,
  retryDelaySeconds: 30,
  concurrency: 1,
  onceWaiting: true,
  run: async ({ consultationId }, { signal }) => {
    while (await gatherSome(consultationId)) signal.throwIfAborted()
  },
}

const atOnce = 500

/** @returns whether there may be more */
async function gatherSome(consultationId: string): Promise<boolean> {
  return inTransaction(async (transaction) => {
    const { rows } = (await queryOn(
      transaction,
      `delete from comment_news where comment_id in (
         select comment_id from comment_news where consultation_id = $1
         order by comment_id limit ${atOnce} for update skip locked
       ) returning comment_id as id`,
      [consultationId],
    )) as { rows: { id: string }[] }
    if (rows.length === 0) return false
    const telling = await Telling.create(
      {
        consultationId,
        audience: { commentIds: rows.map(({ id }) => id) },
        kind: 'new-comments',
        params: {},
      },
      { transaction },
    )
    await enqueue(carryNews, { tellingId: telling.id }, transaction)
    return rows.length === atOnce
  })
}
