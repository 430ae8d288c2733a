import type { Transaction } from 'sequelize'
import { Agency, Invitation } from '#models/index.ts'
import { NotFound } from '../errors.ts'
import { hashToken } from './secrets.ts'

/** The invitation that a link leads to.
 * @throws {NotFound} */
export async function findInvitation(
  token: string,
  transaction?: Transaction,
): Promise<Invitation> {
  const invitation = await Invitation.findOne({
    where: { tokenHash: hashToken(token) },
    include: [{ model: Agency, as: 'agency' }],
    // Whoever comes second with the same link waits, and then finds it used.
    ...(transaction
      ? { transaction, lock: { level: transaction.LOCK.UPDATE, of: Invitation } }
      : {}),
  })
  if (!invitation) throw new NotFound('invitation')
  return invitation
}
