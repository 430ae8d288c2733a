import { z } from 'zod'
import { Membership } from '#models/index.ts'
import { NotFound } from '../errors.ts'
import { inTransaction } from '../platform/database.ts'
import { record } from '../platform/record.ts'
import type { Actor } from './actor.ts'
import { authorize } from './authorize.ts'
import { checkRole, findPlace } from './member-place.ts'
import { keepAccount } from './my-account.ts'
import { mayManageMembers } from './policy.ts'
import { renewSessionsOf } from './renew-session.ts'
import { requireFresh } from './require-fresh.ts'

export interface Grant {
  /** Code of the agency, or `ministry`. */
  place: string
  accountId: string
  role: string
}

/** Gives a further role to somebody who holds one in the same place; everybody else is invited, so
 * that nobody gets a role unasked and no account can be looked for.
 * @throws {NotFound} there is no such agency, or no such person in it
 * @throws {Invalid} `role`: `role-unknown`
 * @throws {FreshSignInNeeded} */
export async function grantRole(actor: Actor, grant: Grant): Promise<void> {
  const place = await findPlace(grant.place)
  authorize(actor, mayManageMembers, place)
  requireFresh(actor)
  const role = checkRole(place, grant.role)
  if (!z.uuid().safeParse(grant.accountId).success) throw new NotFound('member')
  const { agencyId } = place
  const { accountId } = grant
  await inTransaction(async (transaction) => {
    await keepAccount(accountId, transaction)
    // Held, so that nobody who is just leaving gets a role on the way out.
    const held = await Membership.findAll({
      where: { accountId, agencyId },
      lock: true,
      transaction,
    })
    if (held.length === 0) throw new NotFound('member')
    const [membership, isNew] = await Membership.findOrCreate({
      where: { accountId, agencyId, role },
      defaults: { accountId, agencyId, role },
      transaction,
    })
    if (!isNew) return
    await renewSessionsOf(accountId, transaction)
    await record(actor, 'role.granted', 'membership', membership.id, transaction, {
      after: { role, agencyId },
    })
  })
}
