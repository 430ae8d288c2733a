import { Session } from '#models/index.ts'
import { inTransaction } from '../platform/database.ts'
import { record } from '../platform/record.ts'
import type { Actor } from './actor.ts'
import { heldWith } from './renew-session.ts'

/** Ends the session that the token opened; whoever holds the token may. */
export async function signOut(actor: Actor, token: string): Promise<void> {
  await inTransaction(async (transaction) => {
    const session = await Session.findOne({
      where: heldWith(token),
      lock: transaction.LOCK.UPDATE,
      transaction,
    })
    if (!session) return
    await session.destroy({ transaction })
    await record(actor, 'session.ended', 'account', session.accountId, transaction)
  })
}
