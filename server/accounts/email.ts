import type { Transaction } from 'sequelize'
import { Account } from '#models/index.ts'
import { NotFound } from '../errors.ts'
import { keyedHash, open, seal } from '../platform/seal.ts'

const context = 'account.email'

/** What stands in the database for a mailbox that is looked for: the same for the same address. */
export const emailHash = (email: string): string => keyedHash(email)

/** The columns of an account that hold its mailbox, in its one spelling (see `normalizeEmail`). */
export const sealEmail = (email: string) => ({
  emailSealed: seal(email, context),
  emailHash: emailHash(email),
})

/** The account of a mailbox, in its one spelling (see `normalizeEmail`). */
export const findAccountByEmail = (
  email: string,
  transaction?: Transaction,
): Promise<Account | null> =>
  Account.findOne({ where: { emailHash: emailHash(email) }, transaction })

/** Where mail for an account goes.
 * @throws {NotFound} `account`, where the account was deleted */
export function emailOf(account: Pick<Account, 'emailSealed'>): string {
  if (!account.emailSealed) throw new NotFound('account')
  return open(account.emailSealed, context)
}

/** The account of a mailbox; made where there is none yet. */
export async function findOrCreateAccount(
  email: string,
  locale: 'zh-TW' | 'en',
  transaction: Transaction,
): Promise<Account> {
  const where = { emailHash: emailHash(email) }
  await Account.findOrCreate({ where, defaults: { ...sealEmail(email), locale }, transaction })
  return Account.findOne({ where, rejectOnEmpty: true, transaction })
}
