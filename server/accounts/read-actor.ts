import { Op } from 'sequelize'
import { Account, Membership, Session } from '#models/index.ts'
import type { AgencyRole } from '#models/index.ts'
import { Actor, visitor } from './actor.ts'
import { emailOf } from './email.ts'
import { nameOf } from './person.ts'
import { hashToken } from './secrets.ts'
import { isOver, isStaffRole, isStrong } from './session-limits.ts'

const minuteMs = 60_000

/** Who holds this session token: a visitor when it is unknown or has expired. Rights are read anew
 * each time, so that those taken away are gone at once. */
export async function readActor(token: string): Promise<Actor> {
  const now = new Date()
  const session = await Session.findOne({
    where: { tokenHash: hashToken(token), expiresAt: { [Op.gt]: now } },
    include: [
      { model: Account, as: 'account', include: [{ model: Membership, as: 'memberships' }] },
    ],
  })
  // A sign-in that ran into the deletion of its account opens nothing.
  if (!session?.account || session.account.deletedAt) return visitor
  const memberships = session.account.memberships ?? []
  const roles = memberships.map(({ role }) => role)
  if (isOver(session, roles, now)) return visitor
  await noteUse(session, now)
  const lacksSecondFactor = roles.some(isStaffRole) && !isStrong(session.strength)
  return new Actor({
    accountId: session.account.id,
    name: nameOf(session.account) ?? emailOf(session.account),
    signedInAt: session.signedInAt,
    sessionId: session.id,
    roles: lacksSecondFactor ? roles.filter((role) => !isStaffRole(role)) : roles,
    agencyIds: agenciesOf(memberships, 'webmaster'),
    administeredIds: agenciesOf(memberships, 'agency-administrator'),
    lacksSecondFactor,
  })
}

const agenciesOf = (memberships: Membership[], wanted: AgencyRole): string[] =>
  memberships.flatMap(({ role, agencyId }) => (role === wanted && agencyId ? [agencyId] : []))

/** At most once a minute: reading a page should not cost a write. */
async function noteUse(session: Session, now: Date): Promise<void> {
  if (now.getTime() - session.lastUsedAt.getTime() < minuteMs) return
  await Session.update({ lastUsedAt: now }, { where: { id: session.id } })
}
