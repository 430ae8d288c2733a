import type { Transaction } from 'sequelize'
import { Telling } from '#models/index.ts'
import type { NoticeKind, NoticeParams } from '../../notices/notice-kinds.ts'
import type { MailLocale } from '../../notices/templates.ts'
import { enqueue } from '../../platform/queue.ts'
import { Audience } from './audience.ts'
import { carryTelling } from './carry-telling.ts'

export type ParamsByLocale<Kind extends NoticeKind> = Record<MailLocale, NoticeParams<Kind>>

/** Tells everybody of an audience of something, soon after the transaction of what it is about has
 * ended: each once, on the site always and by mail as each wishes.
 * @param params  one for all, or one for each language where a date or a title reads differently */
export async function tellAudience<Kind extends NoticeKind>(
  audience: Audience,
  kind: Kind,
  params: NoticeParams<Kind> | ParamsByLocale<Kind>,
  transaction: Transaction,
): Promise<void> {
  const byLocale = 'zh-TW' in params ? params : { 'zh-TW': params, en: params }
  const telling = await Telling.create(
    {
      consultationId: audience.consultationId,
      audience: Audience.parse(audience),
      kind,
      params: byLocale,
    },
    { transaction },
  )
  await enqueue(carryTelling, { tellingId: telling.id }, transaction)
}
