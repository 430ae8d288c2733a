import { Identity } from '#models/index.ts'
import { NotFound } from '../errors.ts'
import { inTransaction } from '../platform/database.ts'
import { record } from '../platform/record.ts'
import type { Actor } from './actor.ts'
import { authorize } from './authorize.ts'
import { mayLinkIdentities } from './policy.ts'
import { requireFresh } from './require-fresh.ts'

/** Stops an identity from opening the actor's account. Nobody is locked out: every account has a
 * mail address, and a mailed code opens it.
 * @throws {FreshSignInNeeded}
 * @throws {NotFound} it is not the actor's */
export async function unlinkIdentity(actor: Actor, identityId: string): Promise<void> {
  authorize(actor, mayLinkIdentities, undefined)
  requireFresh(actor)
  await inTransaction(async (transaction) => {
    const where = { id: identityId, accountId: actor.accountId }
    if ((await Identity.destroy({ where, transaction })) === 0) throw new NotFound('identity')
    await record(actor, 'identity.unlinked', 'account', actor.accountId, transaction)
  })
}
