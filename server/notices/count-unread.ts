import { Notice } from '#models/index.ts'
import type { Actor } from '../accounts/actor.ts'
import { authorize } from '../accounts/authorize.ts'
import { allNoticeKinds } from './notice-kinds.ts'
import { mayReadOwn } from './policy.ts'

/** How many notices the actor has not marked as read.
 * @throws {SignInNeeded} */
export async function countUnread(actor: Actor): Promise<number> {
  authorize(actor, mayReadOwn, undefined)
  return Notice.count({
    where: { accountId: actor.accountId, readAt: null, kind: allNoticeKinds },
  })
}
