import { Account, Invitation } from '#models/index.ts'
import { sealEmail } from '#server/accounts/email.ts'
import { hashToken, newToken } from '#server/accounts/secrets.ts'
import { next } from './counter.ts'

/** An open invitation to be webmaster, of somebody new, unless said otherwise.
 * @returns it, and the token of its link */
export async function createInvitation(
  overrides: Partial<Parameters<typeof Invitation.create>[0]> & { agencyId: string | null },
) {
  const token = newToken()
  const accountId = overrides.accountId ?? (await createInvitee())
  const invitation = await Invitation.create({
    accountId,
    role: 'webmaster',
    tokenHash: hashToken(token),
    expiresAt: new Date(Date.now() + 60_000),
    ...overrides,
  })
  return { invitation, token }
}

async function createInvitee(): Promise<string> {
  const email = sealEmail(`invitee${next()}@people.example`)
  const { id } = await Account.create({ ...email, locale: 'en' })
  return id
}
