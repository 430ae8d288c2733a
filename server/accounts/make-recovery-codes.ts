import { inTransaction } from '../platform/database.ts'
import { record } from '../platform/record.ts'
import type { Actor } from './actor.ts'
import { authorize } from './authorize.ts'
import { Conflict } from '../errors.ts'
import { guardFactors, hasAny, readFactors } from './factors.ts'
import { mayLookAfterOneself } from './policy.ts'
import { replaceRecoveryCodes } from './recovery-codes.ts'

/** Makes ten new recovery codes; older ones are worth nothing any more.
 * @returns the codes, shown this once and never again
 * @throws {Conflict} `no-second-factor` there is nothing yet to recover
 * @throws {FreshSignInNeeded | SecondFactorNeeded} */
export async function makeRecoveryCodes(actor: Actor): Promise<string[]> {
  authorize(actor, mayLookAfterOneself, undefined)
  return inTransaction(async (transaction) => {
    await guardFactors(actor, transaction)
    const factors = await readFactors(actor.accountId, transaction)
    if (!hasAny(factors)) throw new Conflict('no-second-factor')
    const codes = await replaceRecoveryCodes(actor.accountId, transaction)
    await record(actor, 'recovery-codes.made', 'account', actor.accountId, transaction)
    return codes
  })
}
