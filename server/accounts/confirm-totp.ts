import { Conflict, Invalid } from '../errors.ts'
import { inTransaction } from '../platform/database.ts'
import { record } from '../platform/record.ts'
import type { Actor } from './actor.ts'
import { authorize } from './authorize.ts'
import { openTotpSecret } from './factor-secret.ts'
import { guardFactors, holdFactors } from './factors.ts'
import { rotateSession } from './open-session.ts'
import type { NewSession } from './open-session.ts'
import { mayLookAfterOneself } from './policy.ts'
import { setupMs } from './read-totp-setup.ts'
import { renewSessionsOf } from './renew-session.ts'
import { totpStepOf } from './totp.ts'

/** Takes the first code of an authenticator app into which the key was put, and makes it the
 * actor's second factor, in place of one that was there.
 * @throws {Invalid} `code` with `second-factor-wrong`
 * @throws {Conflict} `totp-setup-expired`
 * @throws {FreshSignInNeeded | SecondFactorNeeded} */
export async function confirmTotp(
  actor: Actor,
  codeText: string,
  now: Date = new Date(),
): Promise<NewSession> {
  authorize(actor, mayLookAfterOneself, undefined)
  const code = codeText.normalize('NFKC').replaceAll(/\D/g, '')
  return inTransaction(async (transaction) => {
    await guardFactors(actor, transaction)
    const factors = await holdFactors(actor.accountId, transaction)
    const { totpPending, totpPendingAt } = factors
    const isPending = totpPendingAt && now.getTime() - totpPendingAt.getTime() < setupMs
    if (!totpPending || !isPending) throw new Conflict('totp-setup-expired')
    const step = totpStepOf(openTotpSecret(totpPending), code, now)
    if (step === null) throw new Invalid('code', 'second-factor-wrong')
    await factors.update(
      { totpSecret: totpPending, totpLastStep: step, totpPending: null, totpPendingAt: null },
      { transaction },
    )
    await renewSessionsOf(actor.accountId, transaction)
    await record(actor, 'totp.set-up', 'account', actor.accountId, transaction)
    return rotateSession(actor, 'totp', transaction)
  })
}
