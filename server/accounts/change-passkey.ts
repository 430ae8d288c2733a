import type { Transaction } from 'sequelize'
import { z } from 'zod'
import { Passkey } from '#models/index.ts'
import { Conflict, NotFound } from '../errors.ts'
import { inTransaction } from '../platform/database.ts'
import { record } from '../platform/record.ts'
import type { Actor } from './actor.ts'
import { authorize } from './authorize.ts'
import { guardFactors, holdFactors, readFactors } from './factors.ts'
import { passkeyName } from './passkey-name.ts'
import { mayLookAfterOneself } from './policy.ts'
import { renewSessionsOf } from './renew-session.ts'
import { isStaffRole } from './session-limits.ts'

/** Calls one of the actor's passkeys otherwise.
 * @throws {NotFound} there is none such, or it is somebody else's
 * @throws {Invalid} `name`
 * @throws {FreshSignInNeeded | SecondFactorNeeded} */
export async function renamePasskey(actor: Actor, id: string, nameText: string): Promise<void> {
  authorize(actor, mayLookAfterOneself, undefined)
  const name = passkeyName(nameText)
  await inTransaction(async (transaction) => {
    await guardFactors(actor, transaction)
    const passkey = await findOwn(actor.accountId, id, transaction)
    await passkey.update({ name }, { transaction })
    await record(actor, 'passkey.renamed', 'account', actor.accountId, transaction)
  })
}

/** Takes one of the actor's passkeys away: it opens nothing any more.
 * @throws {NotFound} there is none such, or it is somebody else's
 * @throws {Conflict} `last-second-factor` the ministry's people keep one
 * @throws {FreshSignInNeeded | SecondFactorNeeded} */
export async function removePasskey(actor: Actor, id: string): Promise<void> {
  authorize(actor, mayLookAfterOneself, undefined)
  await inTransaction(async (transaction) => {
    await guardFactors(actor, transaction)
    // Of two that are removed at once, the later one sees that it is the last.
    await holdFactors(actor.accountId, transaction)
    const passkey = await findOwn(actor.accountId, id, transaction)
    const { hasTotp, passkeys } = await readFactors(actor.accountId, transaction)
    const isLast = !hasTotp && passkeys === 1
    if (isLast && [...actor.roles].some(isStaffRole)) throw new Conflict('last-second-factor')
    await passkey.destroy({ transaction })
    await renewSessionsOf(actor.accountId, transaction)
    await record(actor, 'passkey.removed', 'account', actor.accountId, transaction)
  })
}

async function findOwn(accountId: string, id: string, transaction: Transaction): Promise<Passkey> {
  if (!z.uuid().safeParse(id).success) throw new NotFound('passkey')
  const passkey = await Passkey.findOne({ where: { id, accountId }, transaction })
  if (!passkey) throw new NotFound('passkey')
  return passkey
}
