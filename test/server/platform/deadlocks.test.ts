import { expect, test } from 'vitest'
import { Membership } from '#models/index.ts'
import { acceptInvitation } from '#server/accounts/accept-invitation.ts'
import type { SignedIn } from '#server/accounts/actor.ts'
import { correctMyData } from '#server/accounts/correct-my-data.ts'
import { deleteAccount } from '#server/accounts/delete-account.ts'
import { grantRole } from '#server/accounts/grant-role.ts'
import { inviteColleague } from '#server/accounts/invite-colleague.ts'
import { listMembers } from '#server/accounts/list-members.ts'
import { takeRole } from '#server/accounts/take-role.ts'
import { markAllRead } from '#server/notices/mark-read.ts'
import { notify } from '#server/notices/notify.ts'
import { sendDigests } from '#server/notices/send-digests.ts'
import { setNoticeWays } from '#server/notices/set-notice-ways.ts'
import { inTransaction } from '#server/platform/database.ts'
import { createAgency } from '#test/factories/agency.ts'
import { createInvitation } from '#test/factories/invitation.ts'
import {
  createAdministrator,
  createAgencyAdministrator,
  createCitizen,
  createWebmaster,
} from '#test/factories/people.ts'

// Where rows are locked in two orders, two verbs at once nearly always meet within these rounds.
const rounds = 5

type Verb = () => Promise<unknown>

/** Runs verbs at once, again and again.
 * @returns what the database said of deadlocks; what a verb refuses is its own affair */
async function deadlocksOf(makeVerbs: () => Promise<Verb[]>): Promise<string[]> {
  const said: string[] = []
  for (let round = 0; round < rounds; round += 1) {
    const verbs = await makeVerbs()
    const ends = await Promise.allSettled(verbs.map((verb) => verb()))
    const reasons = ends.flatMap((end) => (end.status === 'rejected' ? [String(end.reason)] : []))
    said.push(...reasons.filter((reason) => reason.includes('deadlock')))
  }
  return said
}

const invite = (actor: SignedIn, place: string, { name }: SignedIn, role: string) =>
  inviteColleague(actor, { place, email: name!, role }, 'en')

const nothing = { telephone: null, disability: null, contactNotes: null }
const correct = (actor: SignedIn) =>
  correctMyData(actor, { ...nothing, name: '名字', locale: 'en', agrees: false })

const meetings: Record<string, () => Promise<Verb[]>> = {
  'two administrators invite each other': async () => {
    const [one, other] = [await createAdministrator(), await createAdministrator()]
    return [
      () => invite(one, 'ministry', other, 'tester'),
      () => invite(other, 'ministry', one, 'tester'),
      () => invite(one, 'ministry', other, 'officer'),
      () => invite(other, 'ministry', one, 'officer'),
    ]
  },
  'somebody invites while deleting the own account': async () => {
    const agency = await createAgency()
    const [leaving, invited] = [
      await createAgencyAdministrator(agency.id),
      await createWebmaster(agency.id),
    ]
    const { accountId } = invited
    const role = 'agency-administrator'
    await createInvitation({ agencyId: agency.id, accountId, role, invitedById: leaving.accountId })
    return [() => invite(leaving, agency.code, invited, role), () => deleteAccount(leaving)]
  },
  'an invitation is accepted while its person leaves': async () => {
    const citizen = await createCitizen()
    const { id: agencyId } = await createAgency()
    const { token } = await createInvitation({ agencyId, accountId: citizen.accountId })
    return [() => acceptInvitation(citizen, token), () => deleteAccount(citizen)]
  },
  'a role is granted to somebody who leaves': async () => {
    const { id, code: place } = await createAgency()
    const [administrator, leaving] = [await createAdministrator(), await createWebmaster(id)]
    const { accountId } = leaving
    return [
      () => grantRole(administrator, { place, accountId, role: 'agency-administrator' }),
      () => deleteAccount(leaving),
    ]
  },
  'a role is taken from somebody who leaves': async () => {
    const { id: agencyId } = await createAgency()
    const [administrator, leaving] = [
      await createAdministrator(),
      await createAgencyAdministrator(agencyId),
    ]
    const { accountId } = leaving
    await createInvitation({ agencyId, invitedById: accountId })
    const { id } = await Membership.findOne({ where: { accountId }, rejectOnEmpty: true })
    return [() => takeRole(administrator, id), () => deleteAccount(leaving)]
  },
  'notices are read while they go into a digest and another way is chosen': async () => {
    const citizen = await createCitizen()
    await setNoticeWays(citizen, { 'scan-finished': 'daily' })
    const params = { site: '網站', url: 'https://curbcut.example/' }
    await inTransaction(async (transaction) => {
      for (let told = 0; told < 20; told += 1)
        await notify('scan-finished', citizen.accountId, params, transaction)
    })
    const tomorrow = new Date(Date.now() + 48 * 3_600_000)
    return [
      () => markAllRead(citizen),
      () => sendDigests(tomorrow),
      () => setNoticeWays(citizen, { 'scan-finished': 'weekly' }),
      () => markAllRead(citizen),
    ]
  },
  'colleagues look at their list, invite one another and correct themselves': async () => {
    const { id, code } = await createAgency()
    const people = [
      await createAgencyAdministrator(id),
      await createAgencyAdministrator(id),
      await createAgencyAdministrator(id),
    ]
    return people.flatMap((person, index) => [
      () => listMembers(person, code, { after: null }),
      () => invite(person, code, people[(index + 1) % people.length]!, 'webmaster'),
      () => correct(person),
    ])
  },
}

test.each(Object.entries(meetings))('nobody waits for ever when %s', async (_name, makeVerbs) => {
  expect(await deadlocksOf(makeVerbs)).toEqual([])
})
