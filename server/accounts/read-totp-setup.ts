import QRCode from 'qrcode'
import { Account } from '#models/index.ts'
import { inTransaction } from '../platform/database.ts'
import type { Actor } from './actor.ts'
import { authorize } from './authorize.ts'
import { emailOf } from './email.ts'
import { openTotpSecret, sealTotpSecret } from './factor-secret.ts'
import { guardFactors, holdFactors } from './factors.ts'
import { mayLookAfterOneself } from './policy.ts'
import { newTotpSecret, totpAddress } from './totp.ts'

/** How long a key that was shown can be confirmed, milliseconds. */
export const setupMs = 60 * 60_000

export interface TotpSetup {
  /** The key in groups of four, to be typed where there is no camera. */
  key: string
  /** A data: address with the same key as a picture. */
  picture: string
}

/** The key for an authenticator app, the same one until it is confirmed (see confirm-totp.ts) or an
 * hour is over. One that is in use stays in use until then.
 * @throws {FreshSignInNeeded | SecondFactorNeeded} */
export async function readTotpSetup(actor: Actor, now: Date = new Date()): Promise<TotpSetup> {
  authorize(actor, mayLookAfterOneself, undefined)
  await guardFactors(actor)
  const secret = await inTransaction(async (transaction) => {
    const factors = await holdFactors(actor.accountId, transaction)
    const { totpPending, totpPendingAt } = factors
    const isPending = totpPendingAt && now.getTime() - totpPendingAt.getTime() < setupMs
    if (totpPending && isPending) return openTotpSecret(totpPending)
    const made = newTotpSecret()
    await factors.update({ totpPending: sealTotpSecret(made), totpPendingAt: now }, { transaction })
    return made
  })
  const account = await Account.findByPk(actor.accountId, { rejectOnEmpty: true })
  const svg = await QRCode.toString(totpAddress(secret, emailOf(account)), { type: 'svg' })
  return {
    key: secret.replaceAll(/.{4}(?=.)/g, '$& '),
    picture: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`,
  }
}
