import { Op } from 'sequelize'
import type { Transaction } from 'sequelize'
import { Identity, PendingIdentity, SignInAttempt } from '#models/index.ts'
import { inTransaction } from '../platform/database.ts'
import { record } from '../platform/record.ts'
import type { Actor } from './actor.ts'
import { findAccountByEmail, findOrCreateAccount } from './email.ts'
import { openSession } from './open-session.ts'
import type { NewSession } from './open-session.ts'
import { backAddress, providerOf } from './providers/configured.ts'
import { exchange } from './providers/exchange.ts'
import type { VouchedIdentity } from './providers/exchange.ts'
import { failSignInWith } from './providers/reason-of.ts'
import { SignInWithFailed } from './providers/sign-in-with-failed.ts'
import { normalizeEmail } from './request-code.ts'
import { hashToken, newToken } from './secrets.ts'

const pendingMinutes = 30

/** Either somebody is signed in, or an account has to be named first: the identity waits, and the
 * token in a cookie finds it again (see link-identity.ts). */
export type FinishedSignIn =
  { session: NewSession; returnTo: string } | { pending: { token: string; expiresAt: Date } }

/** Takes back somebody whom a provider has sent. An identity that is known opens its account. One
 * that is not makes a new account, where its checked mail address is nobody's yet: an equal address
 * alone never opens an account, because addresses change hands and providers differ in care.
 * Anybody may.
 * @param token  of `beginSignInWith`, used up by this
 * @param search  the query that the provider has sent, with `?`
 * @param device  see `describeDevice`
 * @throws {NotFound} no such provider
 * @throws {SignInWithFailed} */
export async function finishSignInWith(
  actor: Actor,
  providerId: string,
  token: string | null,
  search: string,
  locale: 'zh-TW' | 'en',
  device = '',
): Promise<FinishedSignIn> {
  const provider = providerOf(providerId)
  const attempt = await takeAttempt(providerId, token)
  const address = new URL(search, backAddress(provider))
  const vouched = await exchange(provider, address, attempt).catch((error: unknown) =>
    failSignInWith(providerId, error),
  )
  return inTransaction(async (transaction) => {
    const accountId = await accountOf(actor, vouched, locale, transaction)
    if (!accountId) return { pending: await keepWaiting(providerId, vouched, transaction) }
    const session = await openSession({ id: accountId }, transaction, {
      strength: 'oidc',
      device,
    })
    return { session, returnTo: attempt.returnTo }
  })
}

/** Two who come at once with one token: the row is deleted for one of them. */
async function takeAttempt(providerId: string, token: string | null): Promise<SignInAttempt> {
  const where = {
    tokenHash: hashToken(token ?? ''),
    providerId,
    expiresAt: { [Op.gt]: new Date() },
  }
  const attempt = await SignInAttempt.findOne({ where })
  if (!attempt || (await SignInAttempt.destroy({ where })) === 0) {
    throw new SignInWithFailed('expired')
  }
  return attempt
}

/** @returns null where the identity has to be linked by hand */
async function accountOf(
  actor: Actor,
  vouched: VouchedIdentity,
  locale: 'zh-TW' | 'en',
  transaction: Transaction,
): Promise<string | null> {
  const { issuer, subject } = vouched
  const known = await Identity.findOne({ where: { issuer, subject }, transaction })
  if (known) {
    if (actor.accountId && actor.accountId !== known.accountId) {
      throw new SignInWithFailed('elsewhere')
    }
    await known.update({ lastUsedAt: new Date() }, { transaction })
    return known.accountId
  }
  if (actor.accountId || !vouched.email) return null
  const email = normalizeEmail(vouched.email)
  if (await findAccountByEmail(email, transaction)) return null
  const account = await findOrCreateAccount(email, locale, transaction)
  await Identity.create(
    { accountId: account.id, issuer, subject, lastUsedAt: new Date() },
    { transaction },
  )
  const doer = { accountId: account.id, roles: [] }
  await record(doer, 'identity.linked', 'account', account.id, transaction)
  return account.id
}

async function keepWaiting(
  providerId: string,
  { issuer, subject }: VouchedIdentity,
  transaction: Transaction,
): Promise<{ token: string; expiresAt: Date }> {
  const token = newToken()
  const expiresAt = new Date(Date.now() + pendingMinutes * 60_000)
  await PendingIdentity.create(
    { tokenHash: hashToken(token), providerId, issuer, subject, expiresAt },
    { transaction },
  )
  return { token, expiresAt }
}
