import { z } from 'zod'
import { Telling } from '#models/index.ts'
import { isNoticeKind } from '../../notices/notice-kinds.ts'
import type { NoticeKind, NoticeParams } from '../../notices/notice-kinds.ts'
import { notifyMany } from '../../notices/notify-many.ts'
import type { MailLocale } from '../../notices/templates.ts'
import { inTransaction } from '../../platform/database.ts'
import type { Job } from '../../platform/queue.ts'
import { Audience } from './audience.ts'
import { nextOfAudience } from './next-of-audience.ts'

/** Tells an audience page by page. Each page is one transaction that also says how far the telling
 * has come: killed wherever, the job goes on where it was, and nobody is told twice. */
export const carryTelling: Job<{ tellingId: string }> = {
  name: 'consultations.tell-audience',
  schema: z.object({ tellingId: z.uuid() }),
  heartbeatSeconds: 60,
  expireInSeconds: 3600,
  retryLimit: 20,
  retryDelaySeconds: 30,
  concurrency: 1,
  run: async ({ tellingId }, { signal }) => {
    while (await tellPage(tellingId)) signal.throwIfAborted()
  },
}

const pageSize = 200

/** @returns whether somebody may be left */
export async function tellPage(tellingId: string, size = pageSize): Promise<boolean> {
  return inTransaction(async (transaction) => {
    const telling = await Telling.findByPk(tellingId, { lock: true, transaction })
    if (!telling) return false
    const audience = Audience.parse(telling.audience)
    const people = await nextOfAudience(audience, telling.afterId, size, transaction)
    const { kind } = telling
    // A kind can have ended between two versions of the service.
    if (isNoticeKind(kind) && people.length > 0) {
      const params = telling.params as Record<MailLocale, NoticeParams<NoticeKind>>
      await notifyMany(kind, people, ({ locale }) => params[locale], transaction)
    }
    const isLast = people.length < size
    if (isLast) await telling.destroy({ transaction })
    else await telling.update({ afterId: people.at(-1)! }, { transaction })
    return !isLast
  })
}
