import type { Transaction } from 'sequelize'
import { Account } from '#models/index.ts'

/** The account of a mailbox, in its one spelling (see `normalizeEmail`). */
export const findAccountByEmail = (
  email: string,
  transaction?: Transaction,
): Promise<Account | null> => Account.findOne({ where: { email }, transaction })

/** Where mail for an account goes. */
export const emailOf = (account: Pick<Account, 'email'>): string => account.email

/** The account of a mailbox; made where there is none yet. */
export async function findOrCreateAccount(
  email: string,
  locale: 'zh-TW' | 'en',
  transaction: Transaction,
): Promise<Account> {
  await Account.findOrCreate({ where: { email }, defaults: { email, locale }, transaction })
  return Account.findOne({ where: { email }, rejectOnEmpty: true, transaction })
}
