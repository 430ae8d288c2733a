import type { Transaction } from 'sequelize'
import type { NoticeKind, NoticeParams } from './notice-kinds.ts'
import { notifyMany } from './notify-many.ts'

/** Tells one person of something, in the transaction of what it is about: on the site always, by mail
 * as the person wishes. Whoever has no account any more is not told. */
export const notify = <Kind extends NoticeKind>(
  kind: Kind,
  accountId: string,
  params: NoticeParams<Kind>,
  transaction: Transaction,
): Promise<void> => notifyMany(kind, [accountId], () => params, transaction)
