import { Op } from 'sequelize'
import type { Transaction } from 'sequelize'
import { z } from 'zod'
import { Invitation, Membership } from '#models/index.ts'
import { NotFound } from '../errors.ts'
import { inTransaction } from '../platform/database.ts'
import { record } from '../platform/record.ts'
import type { Actor } from './actor.ts'
import { authorize } from './authorize.ts'
import { refuseLastAdministrator } from './last-administrator.ts'
import { keepAccount } from './my-account.ts'
import { mayTakeRole } from './policy.ts'
import { renewSessionsOf } from './renew-session.ts'
import { requireFresh } from './require-fresh.ts'

/** Takes a role away; its holder may lay it down. Every right that comes of it is gone with the next
 * request, and the open invitations that an administrator has sent are void.
 * @throws {NotFound} nobody holds it
 * @throws {Conflict} `last-administrator`: nobody would be left who can give a role
 * @throws {FreshSignInNeeded} for the role of somebody else */
export async function takeRole(actor: Actor, membershipId: string): Promise<{ wasOwn: boolean }> {
  return inTransaction(async (transaction) => {
    const membership = z.uuid().safeParse(membershipId).success
      ? await Membership.findByPk(membershipId, { transaction })
      : null
    if (!membership) throw new NotFound('membership')
    const { id, accountId, role } = membership
    const agencyId = membership.agencyId ?? null
    authorize(actor, mayTakeRole, { accountId, agencyId })
    if (actor.accountId !== accountId) requireFresh(actor)
    await keepAccount(accountId, transaction)
    if (role === 'administrator') await refuseLastAdministrator(transaction)
    const taken = await Membership.destroy({ where: { id }, transaction })
    if (taken === 0) throw new NotFound('membership')
    await renewSessionsOf(accountId, transaction)
    if (role === 'administrator' || role === 'agency-administrator') {
      await withdrawSent(accountId, agencyId, transaction)
    }
    await record(actor, 'role.taken', 'membership', id, transaction, { before: { role, agencyId } })
    return { wasOwn: actor.accountId === accountId }
  })
}

/** What somebody offered who may offer nothing any more is no offer. A ministry's administrator
 * offered for all agencies. */
async function withdrawSent(
  invitedById: string,
  agencyId: string | null,
  transaction: Transaction,
): Promise<void> {
  const where = { invitedById, acceptedAt: { [Op.is]: null }, withdrawnAt: null }
  await Invitation.update(
    { withdrawnAt: new Date() },
    { where: agencyId === null ? where : { ...where, agencyId }, transaction },
  )
}
