import type { Transaction } from 'sequelize'
import { Session } from '#models/index.ts'
import type { Account } from '#models/index.ts'
import { record } from '../platform/record.ts'
import { hashToken, newToken } from './secrets.ts'

const sessionHours = 12

export interface NewSession {
  /** Goes into the cookie and is kept nowhere else. */
  token: string
  expiresAt: Date
}

/** Signs a browser in to an account, by whatever way the person has proved who they are. */
export async function openSession(
  account: Pick<Account, 'id'>,
  transaction: Transaction,
): Promise<NewSession> {
  const token = newToken()
  const expiresAt = new Date(Date.now() + sessionHours * 3_600_000)
  await Session.create(
    { tokenHash: hashToken(token), accountId: account.id, expiresAt },
    { transaction },
  )
  const doer = { accountId: account.id, roles: [] }
  await record(doer, 'session.opened', 'account', account.id, transaction)
  return { token, expiresAt }
}
