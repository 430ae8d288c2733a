import { Identity } from '#models/index.ts'
import { Conflict } from '../errors.ts'
import { inTransaction } from '../platform/database.ts'
import { record } from '../platform/record.ts'
import type { Actor } from './actor.ts'
import { authorize } from './authorize.ts'
import { mayLinkIdentities } from './policy.ts'
import { findPending } from './providers/find-pending.ts'
import { requireFresh } from './require-fresh.ts'

/** Lets the identity that waits open the actor's account from now on.
 * @param token  of `finishSignInWith`, used up by this
 * @throws {FreshSignInNeeded}
 * @throws {Conflict} `identity-gone` | `identity-elsewhere` */
export async function linkIdentity(actor: Actor, token: string | null): Promise<void> {
  authorize(actor, mayLinkIdentities, undefined)
  requireFresh(actor)
  await inTransaction(async (transaction) => {
    const pending = await findPending(token, transaction)
    if (!pending) throw new Conflict('identity-gone')
    const { issuer, subject } = pending
    const [identity] = await Identity.findOrCreate({
      where: { issuer, subject },
      defaults: { accountId: actor.accountId, issuer, subject, lastUsedAt: new Date() },
      transaction,
    })
    if (identity.accountId !== actor.accountId) throw new Conflict('identity-elsewhere')
    await pending.destroy({ transaction })
    await record(actor, 'identity.linked', 'account', actor.accountId, transaction)
  })
}
