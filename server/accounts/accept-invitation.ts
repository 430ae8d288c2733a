import { Membership } from '#models/index.ts'
import { Conflict } from '../errors.ts'
import { inTransaction } from '../platform/database.ts'
import { record } from '../platform/record.ts'
import type { Actor } from './actor.ts'
import { authorize } from './authorize.ts'
import { findInvitation } from './find-invitation.ts'
import { invitationState } from './invitation-state.ts'
import { ministryPlace } from './member-place.ts'
import { keepAccount } from './my-account.ts'
import { mayAnswerInvitations } from './policy.ts'
import { renewSessionsOf } from './renew-session.ts'

/** Takes up the role that a link from a mail offers. Only the owner of the mailbox can, and once.
 * @returns the place: code of the agency, or `ministry`
 * @throws {NotFound} no invitation has this link
 * @throws {Conflict} `invitation-foreign` | `invitation-accepted` | `invitation-withdrawn` |
 *   `invitation-expired` */
export async function acceptInvitation(actor: Actor, token: string): Promise<{ place: string }> {
  authorize(actor, mayAnswerInvitations, undefined)
  const { accountId } = actor
  return inTransaction(async (transaction) => {
    await keepAccount(accountId, transaction)
    const invitation = await findInvitation(token, transaction)
    if (invitation.accountId !== accountId) throw new Conflict('invitation-foreign')
    const state = invitationState(invitation)
    if (state !== 'open') throw new Conflict(`invitation-${state}`)
    const { agencyId, role, agency } = invitation
    const [membership] = await Membership.findOrCreate({
      where: { accountId, agencyId, role },
      defaults: { accountId, agencyId, role },
      transaction,
    })
    await renewSessionsOf(accountId, transaction)
    await invitation.update({ acceptedAt: new Date() }, { transaction })
    await record(actor, 'invitation.accepted', 'membership', membership.id, transaction, {
      after: { role, agencyId: agencyId ?? null },
    })
    return { place: agency?.code ?? ministryPlace }
  })
}
