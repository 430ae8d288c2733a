import { Op } from 'sequelize'
import type { Transaction } from 'sequelize'
import { PendingIdentity } from '#models/index.ts'
import { hashToken } from '../secrets.ts'

/** The identity that waits for the browser that holds this token; null when it has waited too long. */
export const findPending = (
  token: string | null,
  transaction?: Transaction,
): Promise<PendingIdentity | null> =>
  PendingIdentity.findOne({
    where: { tokenHash: hashToken(token ?? ''), expiresAt: { [Op.gt]: new Date() } },
    ...(transaction ? { transaction, lock: transaction.LOCK.UPDATE } : {}),
  })
