import { Op } from 'sequelize'
import { Account, Membership, Session } from '#models/index.ts'
import type { AgencyRole } from '#models/index.ts'
import { Actor, visitor } from './actor.ts'
import { emailOf } from './email.ts'
import { nameOf } from './person.ts'
import { heldWith } from './renew-session.ts'
import { isOver, isStaffRole, isStrong } from './session-limits.ts'

const minuteMs = 60_000

/** Who holds this session token: a visitor when it is unknown or has expired. Rights are read anew
 * each time, so that those taken away are gone at once. */
export const readActor = async (token: string): Promise<Actor> => (await readSession(token)).actor

export interface ReadSession {
  actor: Actor
  /** The token is to be replaced by a new one: see `renewSession`. */
  renewalDue: boolean
}

const nobody: ReadSession = { actor: visitor, renewalDue: false }

/** Like `readActor`, for who can hand a new token out. */
export async function readSession(token: string): Promise<ReadSession> {
  const now = new Date()
  const session = await Session.findOne({
    where: { [Op.and]: [heldWith(token, now), { expiresAt: { [Op.gt]: now } }] },
    include: [
      { model: Account, as: 'account', include: [{ model: Membership, as: 'memberships' }] },
    ],
  })
  // A sign-in that ran into the deletion of its account opens nothing.
  if (!session?.account || session.account.deletedAt) return nobody
  const memberships = session.account.memberships ?? []
  const roles = memberships.map(({ role }) => role)
  if (isOver(session, roles, now)) return nobody
  await noteUse(session, now)
  const lacksSecondFactor = roles.some(isStaffRole) && !isStrong(session.strength)
  const actor = new Actor({
    accountId: session.account.id,
    name: nameOf(session.account) ?? emailOf(session.account),
    signedInAt: session.signedInAt,
    sessionId: session.id,
    roles: lacksSecondFactor ? roles.filter((role) => !isStaffRole(role)) : roles,
    agencyIds: agenciesOf(memberships, 'webmaster'),
    administeredIds: agenciesOf(memberships, 'agency-administrator'),
    lacksSecondFactor,
  })
  return { actor, renewalDue: session.renewalDue }
}

const agenciesOf = (memberships: Membership[], wanted: AgencyRole): string[] =>
  memberships.flatMap(({ role, agencyId }) => (role === wanted && agencyId ? [agencyId] : []))

/** At most once a minute: reading a page should not cost a write. */
async function noteUse(session: Session, now: Date): Promise<void> {
  if (now.getTime() - session.lastUsedAt.getTime() < minuteMs) return
  await Session.update({ lastUsedAt: now }, { where: { id: session.id } })
}
