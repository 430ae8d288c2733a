import { Op } from 'sequelize'
import { z } from 'zod'
import { Account, Invitation } from '#models/index.ts'
import { fromCursor, toPage } from '../platform/cursor.ts'
import type { Page } from '../platform/cursor.ts'
import { inTransaction } from '../platform/database.ts'
import type { Actor } from './actor.ts'
import { authorize } from './authorize.ts'
import { emailOf } from './email.ts'
import { invitationState } from './invitation-state.ts'
import type { InvitationState } from './invitation-state.ts'
import { findPlace } from './member-place.ts'
import { noteUses } from './note-use.ts'
import { mayManageMembers } from './policy.ts'
import { roleNames } from './role-names.ts'

export interface InvitationView {
  id: string
  email: string
  roleName: Record<'zh-TW' | 'en', string>
  state: InvitationState
  sentAt: string
  expiresAt: string
}

const pageSize = 20
const Cursor = z.tuple([z.uuid()])

/** The offers of an agency, or of the ministry, that nobody has taken up or back; newest first.
 * @param placeCode  code of the agency, or `ministry`
 * @throws {NotFound} there is no such agency */
export async function listInvitations(
  actor: Actor,
  placeCode: string,
  query: { after?: string | null } = {},
): Promise<Page<InvitationView>> {
  const { agencyId } = await findPlace(placeCode)
  authorize(actor, mayManageMembers, { agencyId })
  const cursor = fromCursor(query.after ?? null, Cursor)
  const invitations = await Invitation.findAll({
    where: {
      agencyId,
      acceptedAt: null,
      withdrawnAt: null,
      ...(cursor ? { id: { [Op.lt]: cursor[0] } } : {}),
    },
    include: [{ model: Account, as: 'account', required: true }],
    order: [['id', 'DESC']],
    limit: pageSize + 1,
  })
  const seen = invitations.slice(0, pageSize).map(({ accountId }) => accountId)
  await inTransaction((transaction) =>
    noteUses(actor, seen, 'invitations-listed', ['email'], transaction),
  )
  return toPage(invitations, pageSize, presentInvitation, ({ id }) => [id])
}

function presentInvitation(invitation: Invitation): InvitationView {
  const { id, account, role, createdAt, expiresAt } = invitation
  if (!account) throw new Error('an invitation is presented with the account')
  return {
    id,
    email: emailOf(account),
    roleName: roleNames[role],
    state: invitationState(invitation),
    sentAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  }
}
