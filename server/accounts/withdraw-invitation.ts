import { z } from 'zod'
import { Invitation } from '#models/index.ts'
import { Conflict, NotFound } from '../errors.ts'
import { inTransaction } from '../platform/database.ts'
import { record } from '../platform/record.ts'
import type { Actor } from './actor.ts'
import { authorize } from './authorize.ts'
import { mayManageMembers } from './policy.ts'

/** Takes an offer back before it was taken up.
 * @throws {NotFound}
 * @throws {Conflict} `invitation-accepted`: it has been taken up meanwhile */
export async function withdrawInvitation(actor: Actor, invitationId: string): Promise<void> {
  await inTransaction(async (transaction) => {
    const invitation = z.uuid().safeParse(invitationId).success
      ? await Invitation.findByPk(invitationId, { lock: true, transaction })
      : null
    if (!invitation) throw new NotFound('invitation')
    authorize(actor, mayManageMembers, { agencyId: invitation.agencyId ?? null })
    if (invitation.acceptedAt) throw new Conflict('invitation-accepted')
    if (invitation.withdrawnAt) return
    await invitation.update({ withdrawnAt: new Date() }, { transaction })
    await record(actor, 'invitation.withdrawn', 'invitation', invitation.id, transaction)
  })
}
