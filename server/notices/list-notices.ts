import { Op } from 'sequelize'
import { z } from 'zod'
import { Notice } from '#models/index.ts'
import type { Actor } from '../accounts/actor.ts'
import { authorize } from '../accounts/authorize.ts'
import { fromCursor, toPage } from '../platform/cursor.ts'
import type { Page } from '../platform/cursor.ts'
import { allNoticeKinds } from './notice-kinds.ts'
import { mayReadOwn } from './policy.ts'
import { presentNotice } from './present.ts'
import type { NoticeView } from './present.ts'
import type { MailLocale } from './templates.ts'

const pageSize = 20
const Place = z.tuple([z.uuid()])

/** What the actor was told, newest first, in the language that the page is read in.
 * @throws {SignInNeeded} */
export async function listNotices(
  actor: Actor,
  locale: MailLocale,
  after: string | null = null,
): Promise<Page<NoticeView>> {
  authorize(actor, mayReadOwn, undefined)
  const place = fromCursor(after, Place)
  const notices = await Notice.findAll({
    where: {
      accountId: actor.accountId,
      kind: allNoticeKinds,
      ...(place ? { id: { [Op.lt]: place[0] } } : {}),
    },
    order: [['id', 'DESC']],
    limit: pageSize + 1,
  })
  const { items, next } = toPage(
    notices,
    pageSize,
    (notice) => presentNotice(notice, locale),
    ({ id }) => [id],
  )
  return { items: items.filter((item) => item !== null), next }
}
