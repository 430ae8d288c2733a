import { expect, test } from 'vitest'
import { Account, Membership } from '#models/index.ts'
import type { MemberRole } from '#models/index.ts'
import type { SignedIn } from '#server/accounts/actor.ts'
import { grantRole } from '#server/accounts/grant-role.ts'
import { listMembers } from '#server/accounts/list-members.ts'
import { openSession } from '#server/accounts/open-session.ts'
import { readActor } from '#server/accounts/read-actor.ts'
import { takeRole } from '#server/accounts/take-role.ts'
import { listSites } from '#server/audits/list-sites.ts'
import { NotFound } from '#server/errors.ts'
import { inTransaction } from '#server/platform/database.ts'
import { createAgency } from '#test/factories/agency.ts'
import {
  createAdministrator,
  createAgencyAdministrator,
  createCitizen,
  createOfficer,
  createWebmaster,
} from '#test/factories/people.ts'

const membershipOf = ({ accountId }: SignedIn, role?: MemberRole) =>
  Membership.findOne({ where: { accountId, ...(role ? { role } : {}) }, rejectOnEmpty: true })

async function openSessionOf({ accountId }: SignedIn): Promise<string> {
  const account = await Account.findByPk(accountId, { rejectOnEmpty: true })
  const { token } = await inTransaction((transaction) => openSession(account, transaction))
  return token
}

test('who leaves an agency has lost its rights in the session that is open', async () => {
  const agency = await createAgency()
  const boss = await createAgencyAdministrator(agency.id)
  const webmaster = await createWebmaster(agency.id)
  const token = await openSessionOf(webmaster)
  expect((await readActor(token)).actsFor(agency.id)).toBe(true)
  await takeRole(boss, (await membershipOf(webmaster)).id)
  const left = await readActor(token)
  expect(left.actsFor(agency.id)).toBe(false)
  expect(left.is('webmaster')).toBe(false)
  expect((await listSites(left, { mine: true })).items).toEqual([])
})

test('an administrator who is none any more gives no role in the session that is open', async () => {
  const agency = await createAgency()
  const boss = await createAgencyAdministrator(agency.id)
  const webmaster = await createWebmaster(agency.id)
  const token = await openSessionOf(boss)
  await takeRole(await createAdministrator(), (await membershipOf(boss)).id)
  const grant = {
    place: agency.code,
    accountId: webmaster.accountId,
    role: 'agency-administrator',
  }
  await expect(grantRole(await readActor(token), grant)).rejects.toMatchObject({
    name: expect.stringMatching(/Forbidden|SignInNeeded/),
  })
})

test('a member is given a further role, once', async () => {
  const agency = await createAgency()
  const boss = await createAgencyAdministrator(agency.id)
  const { accountId } = await createWebmaster(agency.id)
  const grant = { place: agency.code, accountId, role: 'agency-administrator' }
  await Promise.all([grantRole(boss, grant), grantRole(boss, grant)])
  expect(await Membership.count({ where: { accountId } })).toBe(2)
})

test('somebody who is no member is given no role without being asked', async () => {
  const agency = await createAgency()
  const boss = await createAgencyAdministrator(agency.id)
  const { accountId } = await createCitizen()
  const grant = { place: agency.code, accountId, role: 'webmaster' }
  await expect(grantRole(boss, grant)).rejects.toThrow(NotFound)
})

test('who holds a role may lay it down, and nobody else of the agency may take it', async () => {
  const agency = await createAgency()
  const [one, other] = [await createWebmaster(agency.id), await createWebmaster(agency.id)]
  const { id } = await membershipOf(one)
  await expect(takeRole(other, id)).rejects.toMatchObject({ name: 'Forbidden' })
  await takeRole(one, id)
  expect(await Membership.findByPk(id)).toBeNull()
})

test('the last administrator stays', async () => {
  const administrator = await createAdministrator()
  const { id } = await membershipOf(administrator)
  await expect(takeRole(administrator, id)).rejects.toMatchObject({ code: 'last-administrator' })
})

test('two administrators who let each other go at once leave one', async () => {
  const [one, other] = [await createAdministrator(), await createAdministrator()]
  const [oneRole, otherRole] = [await membershipOf(one), await membershipOf(other)]
  await Promise.allSettled([takeRole(one, otherRole.id), takeRole(other, oneRole.id)])
  expect(await Membership.count({ where: { role: 'administrator' } })).toBe(1)
})

test('members are listed place by place and page by page', async () => {
  const agency = await createAgency()
  const boss = await createAgencyAdministrator(agency.id)
  for (let count = 0; count < 24; count += 1) await createWebmaster(agency.id)
  await createWebmaster()
  await createOfficer()
  const first = await listMembers(boss, agency.code)
  const second = await listMembers(boss, agency.code, { after: first.next })
  const all = [...first.items, ...second.items]
  expect(new Set(all.map(({ id }) => id)).size).toBe(25)
  expect(second.next).toBeNull()
  expect(all.filter(({ isSelf }) => isSelf)).toHaveLength(1)
})

test('the list says of the last administrator that the role cannot end', async () => {
  const administrator = await createAdministrator()
  await createOfficer()
  const isLast = async () =>
    (await listMembers(administrator, 'ministry')).items
      .filter(({ isLastAdministrator }) => isLastAdministrator)
      .map(({ accountId }) => accountId)
  expect(await isLast()).toEqual([administrator.accountId])
  await createAdministrator()
  expect(await isLast()).toEqual([])
})
