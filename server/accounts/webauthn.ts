import type { Transaction } from 'sequelize'
import { Op } from 'sequelize'
import { PasskeyChallenge } from '#models/index.ts'
import { env } from '../env.ts'

/** Where passkeys of this service are good: nowhere but at its public address. */
export const origin = new URL(env.PUBLIC_URL).origin
export const rpId = new URL(env.PUBLIC_URL).hostname
export const rpName = 'Curbcut 坦途'

const challengeMs = 5 * 60_000

interface Asked {
  purpose: 'register' | 'sign-in'
  /** Null where somebody signs in whom we do not know yet. */
  accountId: string | null
}

/** Remembers what a device is asked to sign; what nobody answered in time is thrown away. */
export async function keepChallenge(challenge: string, asked: Asked): Promise<void> {
  const now = Date.now()
  await PasskeyChallenge.destroy({ where: { expiresAt: { [Op.lt]: new Date(now) } } })
  await PasskeyChallenge.create({ challenge, ...asked, expiresAt: new Date(now + challengeMs) })
}

/** Uses a challenge up, before anything else is looked at.
 * @returns whether we asked it, of this person and for this, and nobody has answered it yet */
export async function spendChallenge(
  challenge: string,
  { purpose, accountId }: Asked,
  transaction?: Transaction,
): Promise<boolean> {
  const where = { challenge, purpose, accountId, expiresAt: { [Op.gt]: new Date() } }
  const spent = await PasskeyChallenge.destroy({ where, ...(transaction && { transaction }) })
  return spent === 1
}
