import type { Transaction } from 'sequelize'
import { z } from 'zod'
import { Consultation } from '#models/index.ts'
import type { Telling } from '#models/index.ts'
import { env } from '../../env.ts'
import { notifyMany } from '../../notices/notify-many.ts'
import type { Job } from '../../platform/queue.ts'
import { advanceTelling, pageSize } from '../audience/advance-telling.ts'
import { words } from '../present.ts'
import { newsFor } from './news-for.ts'
import type { News } from './news-for.ts'

/** Tells each follower how many new comments there are in what they follow, page by page. */
export const carryNews: Job<{ tellingId: string }> = {
  name: 'consultations.tell-news',
  schema: z.object({ tellingId: z.uuid() }),
  heartbeatSeconds: 60,
  expireInSeconds: 3600,
  retryLimit: 20,
  retryDelaySeconds: 30,
  concurrency: 1,
  run: async ({ tellingId }, { signal }) => {
    while (await advanceTelling(tellingId, pageSize, tellNews)) signal.throwIfAborted()
  },
}

const Comments = z.object({ commentIds: z.array(z.uuid()) })

async function tellNews(
  telling: Telling,
  size: number,
  transaction: Transaction,
): Promise<string[]> {
  const { commentIds } = Comments.parse(telling.audience)
  const { consultationId, afterId } = telling
  const news = await newsFor({ consultationId, commentIds, afterId, size }, transaction)
  const told = new Map(
    news.filter(({ count }) => count > 0).map((one) => [one.accountId, one] as const),
  )
  if (told.size > 0) {
    const { code, titleZh, titleEn } = await Consultation.findByPk(consultationId, {
      rejectOnEmpty: true,
      transaction,
    })
    const title = words(titleZh, titleEn)
    await notifyMany(
      'new-comments',
      [...told.keys()],
      ({ id, locale }) => ({
        consultation: title[locale],
        count: String(told.get(id)!.count),
        url: new URL(addressOf(code, told.get(id)!), env.PUBLIC_URL).href,
      }),
      transaction,
    )
  }
  return news.map(({ accountId }) => accountId)
}

/** As near to what is new as one address can be. */
function addressOf(code: string, { count, firstId, rootId, topicId }: News): string {
  const base = `/consultations/${code}/comments`
  if (count === 1) return `${base}/${firstId}`
  if (rootId) return `${base}/${rootId}`
  return topicId ? `${base}?topic=${topicId}` : base
}
