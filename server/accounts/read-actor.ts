import { Op } from 'sequelize'
import { Account, Membership, Session } from '#models/index.ts'
import type { AgencyRole } from '#models/index.ts'
import { Actor, visitor } from './actor.ts'
import { emailOf } from './email.ts'
import { nameOf } from './person.ts'
import { hashToken } from './secrets.ts'

/** Who holds this session token: a visitor when it is unknown or has expired. */
export async function readActor(token: string): Promise<Actor> {
  const session = await Session.findOne({
    where: { tokenHash: hashToken(token), expiresAt: { [Op.gt]: new Date() } },
    include: [
      { model: Account, as: 'account', include: [{ model: Membership, as: 'memberships' }] },
    ],
  })
  if (!session?.account) return visitor
  const memberships = session.account.memberships ?? []
  return new Actor({
    accountId: session.account.id,
    name: nameOf(session.account) ?? emailOf(session.account),
    signedInAt: session.createdAt,
    roles: memberships.map((membership) => membership.role),
    agencyIds: agenciesOf(memberships, 'webmaster'),
    administeredIds: agenciesOf(memberships, 'agency-administrator'),
  })
}

const agenciesOf = (memberships: Membership[], wanted: AgencyRole): string[] =>
  memberships.flatMap(({ role, agencyId }) => (role === wanted && agencyId ? [agencyId] : []))
