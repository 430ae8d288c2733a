import { z } from 'zod'
import { Notice } from '#models/index.ts'
import type { Actor } from '../accounts/actor.ts'
import { authorize } from '../accounts/authorize.ts'
import { NotFound } from '../errors.ts'
import { inTransaction } from '../platform/database.ts'
import { record } from '../platform/record.ts'
import { holdNotices } from './hold-notices.ts'
import { mayReadOwn } from './policy.ts'

/** Marks one of the actor's notices as read; one that is stays so.
 * @throws {NotFound} also for the notice of somebody else
 * @throws {SignInNeeded} */
export async function markRead(actor: Actor, noticeId: string): Promise<void> {
  authorize(actor, mayReadOwn, undefined)
  if (!z.uuid().safeParse(noticeId).success) throw new NotFound('notice')
  await inTransaction(async (transaction) => {
    const where = { id: noticeId, accountId: actor.accountId }
    const notice = await Notice.findOne({ where, lock: true, transaction })
    if (!notice) throw new NotFound('notice')
    if (notice.readAt) return
    await notice.update({ readAt: new Date() }, { transaction })
    await record(actor, 'notice.read', 'notice', notice.id, transaction)
  })
}

/** Marks all of the actor's notices as read.
 * @throws {SignInNeeded} */
export async function markAllRead(actor: Actor): Promise<void> {
  authorize(actor, mayReadOwn, undefined)
  const { accountId } = actor
  await inTransaction(async (transaction) => {
    await holdNotices(accountId, transaction)
    const where = { accountId, readAt: null }
    const [marked] = await Notice.update({ readAt: new Date() }, { where, transaction })
    if (marked > 0) await record(actor, 'notices.read', 'account', accountId, transaction)
  })
}
