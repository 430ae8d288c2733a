import { Account } from '#models/index.ts'
import type { Actor } from '../accounts/actor.ts'
import { NotFound } from '../errors.ts'
import { inTransaction } from '../platform/database.ts'
import { record } from '../platform/record.ts'
import { allNoticeKinds } from './notice-kinds.ts'
import type { NoticeKind } from './notice-kinds.ts'
import { keepWay, waysOf } from './preferences.ts'
import type { Ways } from './preferences.ts'
import { readToken } from './unsubscribe-token.ts'
import type { Subscription } from './unsubscribe-token.ts'

export interface SubscriptionView {
  subscription: Subscription
  isEnded: boolean
}

/** What the link of a mail would end. Whoever holds the mail may ask.
 * @throws {NotFound} for a token that we did not make, or whose account is gone */
export async function readSubscription(_actor: Actor, token: string): Promise<SubscriptionView> {
  const { accountId, subscription } = await subscriptionOf(token)
  const ways = await waysOf(accountId)
  return { subscription, isEnded: kindsToEnd(ways, subscription).length === 0 }
}

/** Ends the mails that a link of one of them names; the notices stay on the site. Whoever holds the
 * mail may, and may again.
 * @throws {NotFound} as `readSubscription` */
export async function unsubscribe(_actor: Actor, token: string): Promise<SubscriptionView> {
  const { accountId, subscription } = await subscriptionOf(token)
  await inTransaction(async (transaction) => {
    const kinds = kindsToEnd(await waysOf(accountId, transaction), subscription)
    for (const kind of kinds) await keepWay(accountId, kind, 'none', transaction)
    if (kinds.length === 0) return
    const doer = { accountId, roles: [] }
    await record(doer, 'notices.unsubscribed', 'account', accountId, transaction)
  })
  return { subscription, isEnded: true }
}

async function subscriptionOf(token: string) {
  const signed = readToken(token)
  if (!signed || !(await Account.findByPk(signed.accountId))) throw new NotFound('subscription')
  return signed
}

/** Those of the kinds that a link names that still send mails. */
const kindsToEnd = (ways: Ways, subscription: Subscription): NoticeKind[] =>
  allNoticeKinds.filter((kind) => {
    if (subscription === 'daily' || subscription === 'weekly') return ways[kind] === subscription
    return kind === subscription && ways[kind] !== 'none'
  })
