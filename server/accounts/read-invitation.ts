import type { MemberRole } from '#models/index.ts'
import type { Actor } from './actor.ts'
import { authorize } from './authorize.ts'
import { findInvitation } from './find-invitation.ts'
import { invitationState } from './invitation-state.ts'
import type { InvitationState } from './invitation-state.ts'
import { mayAnswerInvitations } from './policy.ts'
import { presentAgency } from './present.ts'
import type { AgencyView } from './present.ts'
import { roleNames } from './role-names.ts'

export interface InvitationOffer {
  state: InvitationState
  /** Null for the ministry that runs this service. */
  agency: AgencyView | null
  role: MemberRole
  roleName: Record<'zh-TW' | 'en', string>
  expiresAt: string
}

/** What a link from a mail offers. To somebody with another mailbox it says nothing but that.
 * @throws {NotFound} no invitation has this link */
export async function readInvitation(
  actor: Actor,
  token: string,
): Promise<InvitationOffer | { state: 'foreign' }> {
  authorize(actor, mayAnswerInvitations, undefined)
  const invitation = await findInvitation(token)
  if (invitation.accountId !== actor.accountId) return { state: 'foreign' }
  return {
    state: invitationState(invitation),
    agency: invitation.agency ? presentAgency(invitation.agency) : null,
    role: invitation.role,
    roleName: roleNames[invitation.role],
    expiresAt: invitation.expiresAt.toISOString(),
  }
}
