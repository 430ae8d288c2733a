import {
  Agency,
  Comment,
  MarkEvent,
  Membership,
  Participant,
  Proposal,
  Statement,
} from '#models/index.ts'
import type { MemberRole } from '#models/index.ts'
import { SignInNeeded } from '../errors.ts'
import type { Actor, SignedIn } from './actor.ts'
import { isOneAdministratorLeft } from './last-administrator.ts'
import { requireFresh } from './require-fresh.ts'
import { offices } from './use-purposes.ts'

type Text = Record<'zh-TW' | 'en', string>

export interface Deletion {
  /** Roles that end with the account. */
  roles: { role: MemberRole; name: Text; agency: Text | null }[]
  /** Nobody would be left who can give a role: the account stays until there is another. */
  isLastAdministrator: boolean
  /** Decisions that stay in the public record, without the person. */
  decisions: number
  /** Comments, statements and proposals that stay, as those of a former participant. */
  contributions: number
}

/** What would become of one's data if one deleted the account: to be read before.
 * @throws {SignInNeeded | FreshSignInNeeded} */
export async function readDeletion(actor: Actor): Promise<Deletion> {
  if (!actor.accountId) throw new SignInNeeded()
  requireFresh(actor as SignedIn)
  const { accountId } = actor
  const memberships = await Membership.findAll({
    where: { accountId },
    include: [{ model: Agency, as: 'agency' }],
    order: [['id', 'ASC']],
  })
  const isAdministrator = memberships.some(({ role }) => role === 'administrator')
  return {
    isLastAdministrator: isAdministrator && (await isOneAdministratorLeft()),
    roles: memberships.map(({ role, agency }) => ({
      role,
      name: offices[role] ?? { 'zh-TW': role, en: role },
      agency: agency ? { 'zh-TW': agency.nameZh, en: agency.nameEn } : null,
    })),
    decisions: await MarkEvent.count({ where: { byId: accountId } }),
    contributions: await countContributions(accountId),
  }
}

async function countContributions(accountId: string): Promise<number> {
  const participants = await Participant.findAll({ where: { accountId }, attributes: ['id'] })
  const where = { participantId: participants.map(({ id }) => id) }
  const counts = await Promise.all([
    Comment.count({ where }),
    Statement.count({ where }),
    Proposal.count({ where }),
  ])
  return counts.reduce((sum, count) => sum + count, 0)
}
