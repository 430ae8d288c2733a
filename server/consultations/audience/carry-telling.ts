import type { Transaction } from 'sequelize'
import { z } from 'zod'
import type { Telling } from '#models/index.ts'
import { isNoticeKind } from '../../notices/notice-kinds.ts'
import type { NoticeKind, NoticeParams } from '../../notices/notice-kinds.ts'
import { notifyMany } from '../../notices/notify-many.ts'
import type { MailLocale } from '../../notices/templates.ts'
import type { Job } from '../../platform/queue.ts'
import { advanceTelling, pageSize } from './advance-telling.ts'
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

/** @returns whether somebody may be left */
export const tellPage = (tellingId: string, size = pageSize): Promise<boolean> =>
  advanceTelling(tellingId, size, tellNext)

async function tellNext(
  { audience, afterId, kind, params }: Telling,
  size: number,
  transaction: Transaction,
): Promise<string[]> {
  const people = await nextOfAudience(Audience.parse(audience), afterId, size, transaction)
  // A kind can have ended between two versions of the service.
  if (!isNoticeKind(kind) || people.length === 0) return people
  const said = params as Record<MailLocale, NoticeParams<NoticeKind>>
  await notifyMany(kind, people, ({ locale }) => said[locale], transaction)
  return people
}
