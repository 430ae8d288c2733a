import { Conflict } from '../errors.ts'
import { inTransaction } from '../platform/database.ts'
import { record } from '../platform/record.ts'
import type { Actor } from './actor.ts'
import { authorize } from './authorize.ts'
import { guardFactors, holdFactors, readFactors } from './factors.ts'
import { mayLookAfterOneself } from './policy.ts'
import { renewSessionsOf } from './renew-session.ts'
import { isStaffRole } from './session-limits.ts'

/** Takes the authenticator app away.
 * @throws {Conflict} `last-second-factor` the ministry's people keep one
 * @throws {FreshSignInNeeded | SecondFactorNeeded} */
export async function removeTotp(actor: Actor): Promise<void> {
  authorize(actor, mayLookAfterOneself, undefined)
  await inTransaction(async (transaction) => {
    await guardFactors(actor, transaction)
    const factors = await holdFactors(actor.accountId, transaction)
    const { passkeys } = await readFactors(actor.accountId, transaction)
    const isStaff = [...actor.roles].some(isStaffRole)
    if (isStaff && passkeys === 0) throw new Conflict('last-second-factor')
    await factors.update({ totpSecret: null }, { transaction })
    await renewSessionsOf(actor.accountId, transaction)
    await record(actor, 'totp.removed', 'account', actor.accountId, transaction)
  })
}
