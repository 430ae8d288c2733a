import type { Transaction } from 'sequelize'
import { Account } from '#models/index.ts'

/** Who changes many notices of a person at once waits here for others who do, or two of them would
 * hold the rows that the other wants next. New notices can still be written meanwhile.
 * @returns null when the person is gone */
export const holdNotices = (accountId: string, transaction: Transaction): Promise<Account | null> =>
  Account.findByPk(accountId, { lock: transaction.LOCK.NO_KEY_UPDATE, transaction })
