import type { Transaction } from 'sequelize'
import { Account, Notice } from '#models/index.ts'
import type { NoticeKind, NoticeParams } from './notice-kinds.ts'
import { wayFor } from './preferences.ts'
import { sendChoice } from './send-choice.ts'

/** Tells one person of something, in the transaction of what it is about: on the site always, by mail
 * as the person wishes. Whoever has no account any more is not told. */
export async function notify<Kind extends NoticeKind>(
  kind: Kind,
  accountId: string,
  params: NoticeParams<Kind>,
  transaction: Transaction,
): Promise<void> {
  const account = await Account.findByPk(accountId, { transaction })
  if (!account) return
  const way = await wayFor(accountId, kind, transaction)
  await Notice.create({ accountId, kind, params, way }, { transaction })
  if (way === 'now') await sendChoice(kind, account, params, kind, transaction)
}
