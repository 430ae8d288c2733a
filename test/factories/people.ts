import { Account, Membership, SecondFactor } from '#models/index.ts'
import type { MemberRole } from '#models/index.ts'
import { Actor } from '#server/accounts/actor.ts'
import type { SignedIn } from '#server/accounts/actor.ts'
import { sealEmail } from '#server/accounts/email.ts'
import { sealTotpSecret } from '#server/accounts/factor-secret.ts'
import { isStaffRole } from '#server/accounts/session-limits.ts'
import { newTotpSecret } from '#server/accounts/totp.ts'
import { createAgency } from './agency.ts'
import { next } from './counter.ts'

/** Somebody signed in, with the roles given, and with an authenticator app where a role asks for it;
 * an agency's roles are held for `agencyId`. */
async function createPerson(role: MemberRole | null, agencyId: string | null): Promise<SignedIn> {
  const email = `person${next()}@people.example`
  const account = await Account.create({ ...sealEmail(email), locale: 'zh-TW' })
  if (role) await Membership.create({ accountId: account.id, role, agencyId })
  if (role && isStaffRole(role)) {
    const totpSecret = sealTotpSecret(newTotpSecret())
    await SecondFactor.create({ accountId: account.id, totpSecret })
  }
  return new Actor({
    accountId: account.id,
    name: email,
    roles: role ? [role] : [],
    agencyIds: agencyId && role === 'webmaster' ? [agencyId] : [],
    administeredIds: agencyId && role === 'agency-administrator' ? [agencyId] : [],
    signedInAt: new Date(),
  }) as SignedIn
}

export const createCitizen = () => createPerson(null, null)
export const createOfficer = () => createPerson('officer', null)
export const createTester = () => createPerson('tester', null)
export const createModerator = () => createPerson('moderator', null)
export const createAdministrator = () => createPerson('administrator', null)
export const createWebmaster = async (agencyId?: string) =>
  createPerson('webmaster', agencyId ?? (await createAgency()).id)
export const createAgencyAdministrator = async (agencyId?: string) =>
  createPerson('agency-administrator', agencyId ?? (await createAgency()).id)
