import { Op } from 'sequelize'
import type { Transaction } from 'sequelize'
import { Account, Invitation, Membership } from '#models/index.ts'
import type { MemberRole } from '#models/index.ts'
import { env } from '../env.ts'
import { Invalid } from '../errors.ts'
import { sendMail } from '../notices/send-mail.ts'
import type { MailLocale } from '../notices/templates.ts'
import { inTransaction } from '../platform/database.ts'
import { limit } from '../platform/rate-limit.ts'
import { record } from '../platform/record.ts'
import type { Actor } from './actor.ts'
import { authorize } from './authorize.ts'
import { findOrCreateAccount } from './email.ts'
import { invitationDays } from './invitation-state.ts'
import { checkRole, findPlace } from './member-place.ts'
import type { Place } from './member-place.ts'
import { keepAccount } from './my-account.ts'
import { mayManageMembers } from './policy.ts'
import { normalizeEmail } from './request-code.ts'
import { requireFresh } from './require-fresh.ts'
import { roleNames } from './role-names.ts'
import { hashToken, newToken } from './secrets.ts'

export interface InvitationDraft {
  /** Code of the agency, or `ministry`. */
  place: string
  email: string
  role: string
}

const dayMs = 24 * 3_600_000

/** Offers a role to the owner of a mailbox, by a mail whose link works once within seven days. An
 * earlier offer of the same role that is still open is void from then on.
 * @param locale  of the mail, where the person has no account yet that says it
 * @throws {NotFound} there is no such agency
 * @throws {Invalid} `email`: `email`, `member-already`; `role`: `role-unknown`
 * @throws {FreshSignInNeeded}
 * @throws {TooMany} */
export async function inviteColleague(
  actor: Actor,
  draft: InvitationDraft,
  locale: MailLocale,
): Promise<{ id: string }> {
  const place = await findPlace(draft.place)
  authorize(actor, mayManageMembers, place)
  requireFresh(actor)
  const role = checkRole(place, draft.role)
  const email = normalizeEmail(draft.email)
  await limit('invitations-per-account', actor.accountId)
  return inTransaction(async (transaction) => {
    await keepAccount(actor.accountId, transaction)
    const { id } = await findOrCreateAccount(email, locale, transaction)
    // One after the other for one person, so that no two offers of a role are open.
    // Not FOR UPDATE, which two who invite each other would wait for: each refers to the other.
    const account = await Account.findByPk(id, {
      lock: transaction.LOCK.NO_KEY_UPDATE,
      rejectOnEmpty: true,
      transaction,
    })
    await refuseMember(account, place, role, transaction)
    await withdrawEarlier(account, place, role, transaction)
    const token = newToken()
    const invitation = await Invitation.create(
      {
        accountId: account.id,
        agencyId: place.agencyId,
        role,
        invitedById: actor.accountId,
        tokenHash: hashToken(token),
        expiresAt: new Date(Date.now() + invitationDays * dayMs),
      },
      { transaction },
    )
    await sendInvitation({ email, locale: account.locale }, place, role, token, transaction)
    await record(actor, 'invitation.sent', 'invitation', invitation.id, transaction)
    return { id: invitation.id }
  })
}

async function refuseMember(
  { id }: Account,
  { agencyId }: Place,
  role: MemberRole,
  transaction: Transaction,
): Promise<void> {
  const held = await Membership.count({ where: { accountId: id, agencyId, role }, transaction })
  if (held > 0) throw new Invalid('email', 'member-already')
}

async function withdrawEarlier(
  { id }: Account,
  { agencyId }: Place,
  role: MemberRole,
  transaction: Transaction,
): Promise<void> {
  await Invitation.update(
    { withdrawnAt: new Date() },
    {
      where: { accountId: id, agencyId, role, acceptedAt: { [Op.is]: null }, withdrawnAt: null },
      transaction,
    },
  )
}

async function sendInvitation(
  { email, locale }: { email: string; locale: MailLocale },
  { agency }: Place,
  role: MemberRole,
  token: string,
  transaction: Transaction,
): Promise<void> {
  const common = {
    role: roleNames[role][locale],
    url: `${env.PUBLIC_URL}/invitations/${token}`,
    days: String(invitationDays),
  }
  if (!agency) {
    await sendMail('ministry-invitation', email, locale, common, transaction)
    return
  }
  const params = { ...common, agency: locale === 'en' ? agency.nameEn : agency.nameZh }
  await sendMail('agency-invitation', email, locale, params, transaction)
}
