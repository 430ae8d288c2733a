import { Op, literal } from 'sequelize'
import type { Transaction } from 'sequelize'
import { SignInCode } from '#models/index.ts'
import { Invalid } from '../errors.ts'
import { inTransaction } from '../platform/database.ts'
import type { Actor } from './actor.ts'
import { emailHash, findOrCreateAccount } from './email.ts'
import { limitSignIn } from './limit-sign-in.ts'
import { openSession } from './open-session.ts'
import type { NewSession } from './open-session.ts'
import { normalizeEmail } from './request-code.ts'
import { hashCode, sameHash } from './secrets.ts'

/** Exchanges a mailed code for a session; a first sign-in makes the account. Anybody may try.
 * @param from  network address of who asks
 * @throws {Invalid} `code` with `code-wrong` | `code-expired`
 * @throws {TooMany} */
export async function signIn(
  _actor: Actor,
  emailText: string,
  codeText: string,
  locale: 'zh-TW' | 'en',
  from: string | null = null,
): Promise<NewSession> {
  const email = normalizeEmail(emailText)
  await limitSignIn(email, from)
  const code = codeText.replaceAll(/\D/g, '')
  const outcome = await inTransaction((transaction) => spendTry(email, code, transaction))
  // Outside the transaction, so that the spent try stays spent.
  if (outcome !== 'right') throw new Invalid('code', outcome)
  return inTransaction(async (transaction) => {
    const account = await findOrCreateAccount(email, locale, transaction)
    return openSession(account, transaction)
  })
}

type Outcome = 'right' | 'code-wrong' | 'code-expired'

async function spendTry(email: string, code: string, transaction: Transaction): Promise<Outcome> {
  const newest = await SignInCode.findOne({
    where: { emailHash: emailHash(email) },
    order: [['createdAt', 'DESC']],
    lock: transaction.LOCK.UPDATE,
    transaction,
  })
  if (!newest || newest.usedAt || newest.expiresAt < new Date() || newest.triesLeft === 0) {
    return 'code-expired'
  }
  const right = sameHash(newest.codeHash, hashCode(email, code))
  await SignInCode.update(
    right ? { usedAt: new Date() } : { triesLeft: literal('tries_left - 1') },
    { where: { id: newest.id, triesLeft: { [Op.gt]: 0 } }, transaction },
  )
  return right ? 'right' : 'code-wrong'
}
