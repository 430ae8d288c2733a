import type { Invitation } from '#models/index.ts'

export type InvitationState = 'open' | 'accepted' | 'withdrawn' | 'expired'

/** How long an invitation is good for, days. */
export const invitationDays = 7

/** Where an invitation stands; it follows from its dates. */
export function invitationState(
  invitation: Pick<Invitation, 'acceptedAt' | 'withdrawnAt' | 'expiresAt'>,
  now: Date = new Date(),
): InvitationState {
  if (invitation.acceptedAt) return 'accepted'
  if (invitation.withdrawnAt) return 'withdrawn'
  return invitation.expiresAt > now ? 'open' : 'expired'
}
