import type { LOCK, Transaction } from 'sequelize'
import { Account } from '#models/index.ts'
import { NotFound, SignInNeeded } from '../errors.ts'
import type { Actor } from './actor.ts'

/** One's own account, for the verbs that only its owner has.
 * @throws {SignInNeeded}
 * @throws {NotFound} `account`, where it was deleted in between */
export const findOwnAccount = async (
  actor: Actor,
  transaction: Transaction,
  lock: LOCK = transaction.LOCK.KEY_SHARE,
): Promise<Account> => {
  if (!actor.accountId) throw new SignInNeeded()
  const account = await Account.findByPk(actor.accountId, { lock, transaction })
  if (!account || account.deletedAt) throw new NotFound('account')
  return account
}

/** One's own account, to be changed: others wait until the transaction ends. */
export const lockOwnAccount = (actor: Actor, transaction: Transaction): Promise<Account> =>
  findOwnAccount(actor, transaction, transaction.LOCK.UPDATE)
