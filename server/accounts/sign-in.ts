import { inTransaction } from '../platform/database.ts'
import type { Actor } from './actor.ts'
import { findOrCreateAccount } from './email.ts'
import { limitSignIn } from './limit-sign-in.ts'
import { openSession } from './open-session.ts'
import type { NewSession } from './open-session.ts'
import { normalizeEmail } from './request-code.ts'
import { spendCode } from './spend-code.ts'

/** Exchanges a mailed code for a session; a first sign-in makes the account. Anybody may try.
 * @param from  network address of who asks
 * @param device  see `describeDevice`
 * @throws {Invalid} `code` with `code-wrong` | `code-expired`
 * @throws {TooMany} */
export async function signIn(
  _actor: Actor,
  emailText: string,
  codeText: string,
  locale: 'zh-TW' | 'en',
  from: string | null = null,
  device = '',
): Promise<NewSession> {
  const email = normalizeEmail(emailText)
  await limitSignIn(email, from)
  await spendCode(email, codeText)
  return inTransaction(async (transaction) => {
    const account = await findOrCreateAccount(email, locale, transaction)
    return openSession(account, transaction, { strength: 'code', device })
  })
}
