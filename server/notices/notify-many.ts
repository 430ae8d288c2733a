import { Op } from 'sequelize'
import type { Transaction } from 'sequelize'
import { Account, Notice } from '#models/index.ts'
import type { NoticeKind, NoticeParams } from './notice-kinds.ts'
import { waysFor } from './preferences.ts'
import { composeChoice } from './send-choice.ts'
import { writeDeliveries } from './write-delivery.ts'

/** Tells many people of something in a handful of statements, in the transaction of what it is about:
 * on the site always, by mail as each wishes. Whoever has no account any more is not told. For more
 * than some hundreds of people, go page by page.
 * @param paramsFor  what is said to one of them */
export async function notifyMany<Kind extends NoticeKind>(
  kind: Kind,
  accountIds: string[],
  paramsFor: (account: Pick<Account, 'id' | 'locale'>) => NoticeParams<Kind>,
  transaction: Transaction,
): Promise<void> {
  const accounts = await Account.findAll({
    where: { id: accountIds, emailHash: { [Op.not]: null } },
    order: ['id'],
    transaction,
  })
  const ways = await waysFor(
    accounts.map(({ id }) => id),
    kind,
    transaction,
  )
  const told = accounts.map((account) => ({
    account,
    way: ways.get(account.id)!,
    params: paramsFor(account),
  }))
  await Notice.bulkCreate(
    told.map(({ account, way, params }) => ({ accountId: account.id, kind, params, way })),
    { transaction },
  )
  const mailed = told.filter(({ way }) => way === 'now')
  await writeDeliveries(
    mailed.map(({ account, params }) => ({
      accountId: account.id,
      delivery: composeChoice(kind, account, params, kind),
    })),
    transaction,
  )
}
