import { noticeWays } from '#models/index.ts'
import type { Actor } from '../accounts/actor.ts'
import { authorize } from '../accounts/authorize.ts'
import { Invalid } from '../errors.ts'
import { inTransaction } from '../platform/database.ts'
import { record } from '../platform/record.ts'
import { allNoticeKinds } from './notice-kinds.ts'
import { mayReadOwn } from './policy.ts'
import { keepWay, waysOf } from './preferences.ts'
import type { Ways } from './preferences.ts'

/** How the actor is told of each kind of notice.
 * @throws {SignInNeeded} */
export async function readNoticeWays(actor: Actor): Promise<Ways> {
  authorize(actor, mayReadOwn, undefined)
  return waysOf(actor.accountId)
}

/** Chooses how the actor is told; kinds that are not named stay as they are.
 * @throws {Invalid} for a way that does not exist, beside the field of the kind
 * @throws {SignInNeeded} */
export async function setNoticeWays(actor: Actor, ways: Partial<Ways>): Promise<void> {
  authorize(actor, mayReadOwn, undefined)
  const { accountId } = actor
  await inTransaction(async (transaction) => {
    for (const kind of allNoticeKinds) {
      const way = ways[kind]
      if (!way) continue
      if (!noticeWays.includes(way)) throw new Invalid(kind, 'choose')
      await keepWay(accountId, kind, way, transaction)
    }
    await record(actor, 'notices.chosen', 'account', accountId, transaction)
  })
}
