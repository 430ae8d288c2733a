import { Op } from 'sequelize'
import { z } from 'zod'
import { Account, Membership } from '#models/index.ts'
import type { MemberRole } from '#models/index.ts'
import { fromCursor, toPage } from '../platform/cursor.ts'
import type { Page } from '../platform/cursor.ts'
import { inTransaction } from '../platform/database.ts'
import type { Actor } from './actor.ts'
import { authorize } from './authorize.ts'
import { emailOf } from './email.ts'
import { findPlace } from './member-place.ts'
import { isOneAdministratorLeft } from './last-administrator.ts'
import { nameOf } from './person.ts'
import { noteUses } from './note-use.ts'
import { mayListMembers } from './policy.ts'
import { roleNames } from './role-names.ts'

export interface MemberView {
  /** Of the membership: one person with two roles stands there twice. */
  id: string
  accountId: string
  name: string | null
  email: string
  role: MemberRole
  roleName: Record<'zh-TW' | 'en', string>
  since: string
  isSelf: boolean
  /** Cannot be taken or laid down: nobody would be left who can give a role. */
  isLastAdministrator: boolean
}

const pageSize = 20
const Cursor = z.tuple([z.uuid()])

/** Who holds which role in an agency, or in the ministry; who came first stands first.
 * @param placeCode  code of the agency, or `ministry`
 * @throws {NotFound} there is no such agency */
export async function listMembers(
  actor: Actor,
  placeCode: string,
  query: { after?: string | null } = {},
): Promise<Page<MemberView>> {
  const { agencyId } = await findPlace(placeCode)
  authorize(actor, mayListMembers, { agencyId })
  const cursor = fromCursor(query.after ?? null, Cursor)
  const memberships = await Membership.findAll({
    where: { agencyId, ...(cursor ? { id: { [Op.gt]: cursor[0] } } : {}) },
    include: [{ model: Account, as: 'account', required: true }],
    order: [['id', 'ASC']],
    limit: pageSize + 1,
  })
  const seen = memberships.slice(0, pageSize).map(({ accountId }) => accountId)
  await inTransaction((transaction) =>
    noteUses(actor, seen, 'members-listed', ['name', 'email', 'roles'], transaction),
  )
  const isOneLeft = agencyId === null && (await isOneAdministratorLeft())
  const present = (membership: Membership) =>
    presentMember(membership, { readerId: actor.accountId, isOneLeft })
  return toPage(memberships, pageSize, present, ({ id }) => [id])
}

interface Circumstances {
  readerId: string | null
  isOneLeft: boolean
}

function presentMember(membership: Membership, { readerId, isOneLeft }: Circumstances): MemberView {
  const { id, account, role, createdAt } = membership
  if (!account) throw new Error('a member is presented with the account')
  return {
    id,
    accountId: account.id,
    name: nameOf(account),
    email: emailOf(account),
    role,
    roleName: roleNames[role],
    since: createdAt.toISOString(),
    isSelf: account.id === readerId,
    isLastAdministrator: isOneLeft && role === 'administrator',
  }
}
