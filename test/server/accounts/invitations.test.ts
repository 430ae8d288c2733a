import { expect, test } from 'vitest'
import { Invitation, Membership } from '#models/index.ts'
import { acceptInvitation } from '#server/accounts/accept-invitation.ts'
import { Actor } from '#server/accounts/actor.ts'
import type { SignedIn } from '#server/accounts/actor.ts'
import { inviteColleague } from '#server/accounts/invite-colleague.ts'
import { listInvitations } from '#server/accounts/list-invitations.ts'
import { readInvitation } from '#server/accounts/read-invitation.ts'
import { takeRole } from '#server/accounts/take-role.ts'
import { withdrawInvitation } from '#server/accounts/withdraw-invitation.ts'
import { FreshSignInNeeded, NotFound, TooMany } from '#server/errors.ts'
import { limit } from '#server/platform/rate-limit.ts'
import { createAgency } from '#test/factories/agency.ts'
import {
  createAdministrator,
  createAgencyAdministrator,
  createCitizen,
  createWebmaster,
} from '#test/factories/people.ts'
import { mailedToken } from './mailed-link.ts'

async function setUp(role = 'webmaster') {
  const agency = await createAgency()
  const boss = await createAgencyAdministrator(agency.id)
  const invitee = await createCitizen()
  const draft = { place: agency.code, email: ` ${invitee.name!.toUpperCase()} `, role }
  const { id } = await inviteColleague(boss, draft, 'en')
  return { agency, boss, invitee, draft, id, token: await mailedToken() }
}

const rolesOf = async ({ accountId }: SignedIn) =>
  (await Membership.findAll({ where: { accountId } })).map(({ role }) => role)

test('the mailed link gives the role, in the agency that invited and nowhere else', async () => {
  const { agency, invitee, token } = await setUp()
  expect(await readInvitation(invitee, token)).toMatchObject({
    state: 'open',
    role: 'webmaster',
    agency: { code: agency.code },
  })
  expect(await acceptInvitation(invitee, token)).toEqual({ place: agency.code })
  const held = await Membership.findAll({ where: { accountId: invitee.accountId } })
  expect(held).toMatchObject([{ role: 'webmaster', agencyId: agency.id }])
})

test('a link works once, also when it is followed several times at once', async () => {
  const { invitee, token } = await setUp()
  const outcomes = await Promise.allSettled(
    [1, 2, 3, 4].map(() => acceptInvitation(invitee, token)),
  )
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  await expect(acceptInvitation(invitee, token)).rejects.toMatchObject({
    code: 'invitation-accepted',
  })
})

test('after a role was taken away, the old link does not give it back', async () => {
  const { boss, invitee, token } = await setUp()
  await acceptInvitation(invitee, token)
  const held = await Membership.findOne({
    where: { accountId: invitee.accountId },
    rejectOnEmpty: true,
  })
  await takeRole(boss, held.id)
  await expect(acceptInvitation(invitee, token)).rejects.toMatchObject({
    code: 'invitation-accepted',
  })
  expect(await rolesOf(invitee)).toEqual([])
})

test('somebody with another mailbox can neither read nor accept it, and it stays open', async () => {
  const { invitee, token } = await setUp()
  const other = await createCitizen()
  expect(await readInvitation(other, token)).toEqual({ state: 'foreign' })
  await expect(acceptInvitation(other, token)).rejects.toMatchObject({ code: 'invitation-foreign' })
  expect(await rolesOf(other)).toEqual([])
  await acceptInvitation(invitee, token)
})

test('after seven days it is worth nothing', async () => {
  const { invitee, token, id } = await setUp()
  const invitation = await Invitation.findByPk(id, { rejectOnEmpty: true })
  const days = (invitation.expiresAt.getTime() - invitation.createdAt.getTime()) / 86_400_000
  expect(days).toBeCloseTo(7, 3)
  await invitation.update({ expiresAt: new Date(Date.now() - 1) })
  expect(await readInvitation(invitee, token)).toMatchObject({ state: 'expired' })
  await expect(acceptInvitation(invitee, token)).rejects.toMatchObject({
    code: 'invitation-expired',
  })
})

test('one that was taken back is worth nothing', async () => {
  const { boss, agency, invitee, token, id } = await setUp()
  await withdrawInvitation(boss, id)
  await expect(acceptInvitation(invitee, token)).rejects.toMatchObject({
    code: 'invitation-withdrawn',
  })
  expect((await listInvitations(boss, agency.code)).items).toEqual([])
})

test('a second invitation to the same role voids the first link', async () => {
  const { boss, invitee, draft, token } = await setUp()
  await inviteColleague(boss, draft, 'en')
  await expect(acceptInvitation(invitee, token)).rejects.toMatchObject({
    code: 'invitation-withdrawn',
  })
  await acceptInvitation(invitee, await mailedToken())
})

test('two invitations at once leave one open', async () => {
  const { boss, agency, draft } = await setUp()
  await Promise.all([1, 2, 3].map(() => inviteColleague(boss, draft, 'en')))
  expect((await listInvitations(boss, agency.code)).items).toHaveLength(1)
})

test('what an administrator offered is void when the administrator is none any more', async () => {
  const { boss, invitee, token } = await setUp()
  const held = await Membership.findOne({
    where: { accountId: boss.accountId },
    rejectOnEmpty: true,
  })
  await takeRole(boss, held.id)
  await expect(acceptInvitation(invitee, token)).rejects.toMatchObject({
    code: 'invitation-withdrawn',
  })
})

test('the table keeps the hash of the link only', async () => {
  const { token } = await setUp()
  expect(JSON.stringify(await Invitation.findAll())).not.toContain(token)
})

test('an unknown link leads nowhere', async () => {
  await expect(readInvitation(await createCitizen(), 'nothing')).rejects.toThrow(NotFound)
})

test('a role of the ministry cannot be offered for an agency, nor the other way round', async () => {
  const { boss, draft } = await setUp()
  await expect(
    inviteColleague(boss, { ...draft, role: 'administrator' }, 'en'),
  ).rejects.toMatchObject({ field: 'role', code: 'role-unknown' })
  await expect(
    inviteColleague(await createAdministrator(), { ...draft, place: 'ministry' }, 'en'),
  ).rejects.toMatchObject({ field: 'role' })
})

test('who holds the role is not invited to it', async () => {
  const { boss, agency } = await setUp()
  const webmaster = await createWebmaster(agency.id)
  const draft = { place: agency.code, email: webmaster.name!, role: 'webmaster' }
  await expect(inviteColleague(boss, draft, 'en')).rejects.toMatchObject({ code: 'member-already' })
})

test('an administrator of the agency above does not act for those below', async () => {
  const above = await createAgency()
  const below = await createAgency({ parentId: above.id })
  const boss = await createAgencyAdministrator(above.id)
  const draft = { place: below.code, email: 'somebody@people.example', role: 'webmaster' }
  await expect(inviteColleague(boss, draft, 'en')).rejects.toMatchObject({ name: 'Forbidden' })
})

test('inviting asks for a sign-in of late', async () => {
  const { boss, agency } = await setUp()
  const tired = new Actor({
    accountId: boss.accountId,
    name: boss.name,
    roles: ['agency-administrator'],
    agencyIds: [],
    administeredIds: [agency.id],
    signedInAt: new Date(Date.now() - 16 * 60_000),
  })
  const draft = { place: agency.code, email: 'somebody@people.example', role: 'webmaster' }
  await expect(inviteColleague(tired, draft, 'en')).rejects.toThrow(FreshSignInNeeded)
})

test('one account sends so many invitations an hour, and others are not held up by it', async () => {
  const agency = await createAgency()
  const boss = await createAgencyAdministrator(agency.id)
  const draft = { place: agency.code, email: 'new@people.example', role: 'webmaster' }
  for (let count = 0; count < 60; count += 1) await limit('invitations-per-account', boss.accountId)
  await expect(inviteColleague(boss, draft, 'en')).rejects.toThrow(TooMany)
  expect(await Invitation.count()).toBe(0)
  const other = await createAgencyAdministrator(agency.id)
  await expect(inviteColleague(other, draft, 'en')).resolves.toHaveProperty('id')
})
