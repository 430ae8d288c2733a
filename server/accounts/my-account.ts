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

/** Keeps an account from being deleted until the transaction ends. Whoever writes rows that refer to
 * it, or changes them, asks for it FIRST: a deletion holds the account and then wants its rows, and
 * who held a row and then wanted the account would wait for it as it waits for them. */
export const keepAccount = async (id: string | null, transaction: Transaction): Promise<void> => {
  if (id)
    await Account.findByPk(id, {
      attributes: ['id'],
      lock: transaction.LOCK.KEY_SHARE,
      transaction,
    })
}

/** One's own account, to be changed: others wait until the transaction ends. */
export const lockOwnAccount = (actor: Actor, transaction: Transaction): Promise<Account> =>
  findOwnAccount(actor, transaction, transaction.LOCK.UPDATE)
