import { Op } from 'sequelize'
import type { Transaction } from 'sequelize'
import { newId, Notice, NoticePreference } from '#models/index.ts'
import type { NoticeWay } from '#models/index.ts'
import { queryOn } from '../platform/database.ts'
import { holdNotices } from './hold-notices.ts'
import { allNoticeKinds, noticeKinds } from './notice-kinds.ts'
import type { NoticeKind } from './notice-kinds.ts'

export type Ways = Record<NoticeKind, NoticeWay>

/** How somebody is told of each kind: as chosen, else as is usual. */
export async function waysOf(accountId: string, transaction?: Transaction): Promise<Ways> {
  const chosen = await NoticePreference.findAll({ where: { accountId }, transaction })
  const way = (kind: NoticeKind): NoticeWay =>
    chosen.find((preference) => preference.kind === kind)?.way ?? noticeKinds[kind]
  return Object.fromEntries(allNoticeKinds.map((kind) => [kind, way(kind)])) as Ways
}

/** How each of these people is told of one kind. */
export async function waysFor(
  accountIds: string[],
  kind: NoticeKind,
  transaction: Transaction,
): Promise<Map<string, NoticeWay>> {
  const chosen = await NoticePreference.findAll({
    where: { accountId: accountIds, kind },
    transaction,
  })
  const ways = new Map(chosen.map(({ accountId, way }) => [accountId, way]))
  return new Map(accountIds.map((id) => [id, ways.get(id) ?? noticeKinds[kind]]))
}

/** Keeps a choice. Notices that wait for a digest go the new way too; when it is "at once" they stay
 * in the digest that they wait for, so that nothing is lost. */
export async function keepWay(
  accountId: string,
  kind: NoticeKind,
  way: NoticeWay,
  transaction: Transaction,
): Promise<void> {
  await holdNotices(accountId, transaction)
  await queryOn(
    transaction,
    `insert into notice_preference (id, account_id, kind, way, created_at)
     values ($1, $2, $3, $4, now())
     on conflict (account_id, kind) do update set way = excluded.way`,
    [newId(), accountId, kind, way],
  )
  if (way === 'now') return
  const waiting = { accountId, kind, digestId: null, way: { [Op.in]: ['daily', 'weekly'] } }
  await Notice.update({ way }, { where: waiting, transaction })
}
