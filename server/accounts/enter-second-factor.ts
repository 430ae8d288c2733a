import type { Transaction } from 'sequelize'
import type { SecondFactor } from '#models/index.ts'
import { Invalid, TooMany } from '../errors.ts'
import { inTransaction } from '../platform/database.ts'
import { record } from '../platform/record.ts'
import type { Actor, SignedIn } from './actor.ts'
import { authorize } from './authorize.ts'
import { openTotpSecret } from './factor-secret.ts'
import { holdFactors } from './factors.ts'
import { rotateSession } from './open-session.ts'
import type { NewSession } from './open-session.ts'
import { mayLookAfterOneself } from './policy.ts'
import { spendRecoveryCode } from './recovery-codes.ts'
import { totpStepOf } from './totp.ts'

const failuresAtMost = 5
const pauseMs = 15 * 60_000

type Wrong = 'second-factor-wrong' | 'second-factor-used'

export interface SecondSignIn {
  session: NewSession
  by: 'totp' | 'recovery'
}

type Outcome = SecondSignIn | { wrong: Wrong } | { waitMs: number }

/** Takes the code of an authenticator app, or a recovery code, and makes the actor's session strong
 * and fresh. After five wrong ones nobody can try for a quarter of an hour.
 * @throws {Invalid} `code` with `second-factor-wrong` | `second-factor-used`
 * @throws {TooMany} */
export async function enterSecondFactor(
  actor: Actor,
  codeText: string,
  now: Date = new Date(),
): Promise<SecondSignIn> {
  authorize(actor, mayLookAfterOneself, undefined)
  const outcome = await inTransaction<Outcome>(async (transaction) => {
    const factors = await holdFactors(actor.accountId, transaction)
    const waitMs = pauseLeftMs(factors, now)
    if (waitMs > 0) return { waitMs }
    const found = await spend(actor, factors, codeText, now, transaction)
    if ('wrong' in found) {
      await noteFailure(factors, now, transaction)
      return found
    }
    await factors.update({ failures: 0 }, { transaction })
    return { by: found.by, session: await rotateSession(actor, found.by, transaction) }
  })
  // Outside the transaction, so that the failure stays counted.
  if ('waitMs' in outcome) throw new TooMany(Math.ceil(outcome.waitMs / 1000))
  if ('wrong' in outcome) throw new Invalid('code', outcome.wrong)
  return outcome
}

function pauseLeftMs({ failures, failedAt }: SecondFactor, now: Date): number {
  if (failures < failuresAtMost || !failedAt) return 0
  return failedAt.getTime() + pauseMs - now.getTime()
}

async function noteFailure(factors: SecondFactor, now: Date, transaction: Transaction) {
  const isRecent = factors.failedAt && now.getTime() - factors.failedAt.getTime() < pauseMs
  const failures = isRecent ? factors.failures + 1 : 1
  await factors.update({ failures, failedAt: now }, { transaction })
}

async function spend(
  actor: SignedIn,
  factors: SecondFactor,
  codeText: string,
  now: Date,
  transaction: Transaction,
): Promise<{ by: SecondSignIn['by'] } | { wrong: Wrong }> {
  const code = codeText.normalize('NFKC').replaceAll(/[\s-]/g, '')
  if (!/^\d{6}$/.test(code)) {
    if (!(await spendRecoveryCode(actor.accountId, code, transaction))) {
      return { wrong: 'second-factor-wrong' }
    }
    await record(actor, 'recovery-code.used', 'account', actor.accountId, transaction)
    return { by: 'recovery' }
  }
  const step = factors.totpSecret && totpStepOf(openTotpSecret(factors.totpSecret), code, now)
  if (!step) return { wrong: 'second-factor-wrong' }
  if (step <= factors.totpLastStep) return { wrong: 'second-factor-used' }
  await factors.update({ totpLastStep: step }, { transaction })
  return { by: 'totp' }
}
