import type { Transaction } from 'sequelize'
import { Membership, Session } from '#models/index.ts'
import type { Account, Strength } from '#models/index.ts'
import { SignInNeeded } from '../errors.ts'
import { record } from '../platform/record.ts'
import type { SignedIn } from './actor.ts'
import { hashToken, newToken } from './secrets.ts'
import { sessionKind, sessionLimits } from './session-limits.ts'

export interface NewSession {
  /** Goes into the cookie and is kept nowhere else. */
  token: string
  expiresAt: Date
}

export interface Proof {
  strength: Strength
  /** See `describeDevice`. */
  device: string
}

/** Signs a browser in to an account, by whatever way the person has proved who they are. */
export async function openSession(
  account: Pick<Account, 'id'>,
  transaction: Transaction,
  { strength, device }: Proof = { strength: 'code', device: '' },
): Promise<NewSession> {
  const token = newToken()
  const memberships = await Membership.findAll({ where: { accountId: account.id }, transaction })
  const { absoluteMs } = sessionLimits[sessionKind(memberships.map(({ role }) => role))]
  const expiresAt = new Date(Date.now() + absoluteMs)
  await Session.create(
    { tokenHash: hashToken(token), accountId: account.id, expiresAt, strength, device },
    { transaction },
  )
  const doer = { accountId: account.id, roles: [] }
  await record(doer, 'session.opened', 'account', account.id, transaction)
  return { token, expiresAt }
}

/** Gives the actor's session a new token, after the person has proved once more who they are. The
 * old token is worth nothing from then on; the session ends when it would have ended.
 * @throws {SignInNeeded} it has ended meanwhile */
export async function rotateSession(
  person: SignedIn,
  strength: Strength,
  transaction: Transaction,
): Promise<NewSession> {
  const session = person.sessionId && (await Session.findByPk(person.sessionId, { transaction }))
  if (!session) throw new SignInNeeded()
  const token = newToken()
  const now = new Date()
  await session.update(
    {
      tokenHash: hashToken(token),
      previousHash: null,
      renewalDue: false,
      strength,
      signedInAt: now,
      lastUsedAt: now,
    },
    { transaction },
  )
  await record(person, 'session.proved', 'account', person.accountId, transaction)
  return { token, expiresAt: session.expiresAt }
}

/** Ends every session of an account: for a change of rights, or the end of the account. */
export async function endSessionsOf(accountId: string, transaction: Transaction): Promise<void> {
  await Session.destroy({ where: { accountId }, transaction })
}
