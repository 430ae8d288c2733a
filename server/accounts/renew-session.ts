import { Op } from 'sequelize'
import type { Transaction, WhereOptions } from 'sequelize'
import { Session } from '#models/index.ts'
import type { NewSession } from './open-session.ts'
import { hashToken, newToken } from './secrets.ts'

/** How long a token that was renewed is still taken, milliseconds: requests that the browser had sent
 * before the answer with the new one arrived must not find themselves signed out. */
export const graceMs = 10_000

/** Which session a token is for; the one before the present only for a moment. */
export function heldWith(token: string, now: Date = new Date()): WhereOptions<Session> {
  const hash = hashToken(token)
  const since = new Date(now.getTime() - graceMs)
  return {
    [Op.or]: [{ tokenHash: hash }, { previousHash: hash, renewedAt: { [Op.gt]: since } }],
  }
}

/** Asks for a new token at the next request of each of somebody's open sessions, since their rights
 * have changed: whoever has got hold of a token before shall not have the new rights with it. */
export async function renewSessionsOf(accountId: string, transaction: Transaction): Promise<void> {
  await Session.update({ renewalDue: true }, { where: { accountId }, transaction })
}

/** Gives a session the new token that it is due. The session ends when it would have ended.
 * @returns null where another request was first, or nothing was due */
export async function renewSession(token: string): Promise<NewSession | null> {
  const renewed = newToken()
  const previousHash = hashToken(token)
  const [, [session]] = await Session.update(
    {
      tokenHash: hashToken(renewed),
      previousHash,
      renewedAt: new Date(),
      renewalDue: false,
    },
    { where: { tokenHash: previousHash, renewalDue: true }, returning: true },
  )
  return session ? { token: renewed, expiresAt: session.expiresAt } : null
}
