import { describe, expect, test } from 'vitest'
import { Membership, Session } from '#models/index.ts'
import type { SignedIn } from '#server/accounts/actor.ts'
import { acceptInvitation } from '#server/accounts/accept-invitation.ts'
import { grantRole } from '#server/accounts/grant-role.ts'
import { readActor, readSession } from '#server/accounts/read-actor.ts'
import { removeTotp } from '#server/accounts/remove-totp.ts'
import { graceMs, renewSession } from '#server/accounts/renew-session.ts'
import { signOut } from '#server/accounts/sign-out.ts'
import { takeRole } from '#server/accounts/take-role.ts'
import { createAgency } from '#test/factories/agency.ts'
import {
  createAdministrator,
  createAgencyAdministrator,
  createCitizen,
  createWebmaster,
} from '#test/factories/people.ts'
import { createInvitation } from '#test/factories/invitation.ts'
import { openBrowser } from '#test/factories/session.ts'

const isDue = async (token: string) => (await readSession(token)).renewalDue
const isSignedIn = async (token: string) => (await readActor(token)).accountId !== null

async function makeDue({ accountId }: SignedIn): Promise<void> {
  await Session.update({ renewalDue: true }, { where: { accountId } })
}

/** As if the moment in which both tokens are taken was over. */
const letGraceEnd = (token: string) =>
  readActor(token).then(({ sessionId }) =>
    Session.update(
      { renewedAt: new Date(Date.now() - graceMs - 1) },
      { where: { id: sessionId! } },
    ),
  )

describe('open sessions are due for a new token', () => {
  test('where a role was given', async () => {
    const agency = await createAgency()
    const webmaster = await createWebmaster(agency.id)
    const { token } = await openBrowser(webmaster)
    const other = await openBrowser(await createWebmaster(agency.id))
    await grantRole(await createAgencyAdministrator(agency.id), {
      place: agency.code,
      accountId: webmaster.accountId,
      role: 'agency-administrator',
    })
    expect(await isDue(token)).toBe(true)
    expect(await isDue(other.token)).toBe(false)
  })

  test('where a role was taken', async () => {
    const webmaster = await createWebmaster()
    const { token } = await openBrowser(webmaster)
    const { id } = await Membership.findOne({
      where: { accountId: webmaster.accountId },
      rejectOnEmpty: true,
    })
    await takeRole(await createAdministrator(), id)
    expect(await isDue(token)).toBe(true)
  })

  test('where an invitation was accepted', async () => {
    const citizen = await createCitizen()
    const { id: agencyId } = await createAgency()
    const { token: offer } = await createInvitation({ agencyId, accountId: citizen.accountId })
    const { token, actor } = await openBrowser(citizen)
    await acceptInvitation(actor, offer)
    expect(await isDue(token)).toBe(true)
  })

  test('where a second factor was removed', async () => {
    const { token, actor } = await openBrowser(await createCitizen())
    await removeTotp(actor)
    expect(await isDue(token)).toBe(true)
  })
})

test('a new token takes over: the session goes on with it, the old one is dead', async () => {
  const { token, actor } = await openBrowser(await createCitizen())
  await makeDue(actor)
  const renewed = await renewSession(token)
  expect((await readActor(renewed!.token)).sessionId).toBe(actor.sessionId)
  expect(await isDue(renewed!.token)).toBe(false)
  await letGraceEnd(renewed!.token)
  expect(await isSignedIn(token)).toBe(false)
  expect(await isSignedIn(renewed!.token)).toBe(true)
})

test('of requests at once one gets the new token, and for a moment the others go on with the old', async () => {
  const { token, actor } = await openBrowser(await createCitizen())
  await makeDue(actor)
  const answers = await Promise.all(Array.from({ length: 8 }, () => renewSession(token)))
  expect(answers.filter(Boolean)).toHaveLength(1)
  expect(await isSignedIn(token)).toBe(true)
})

test('a token that nothing is due for stays', async () => {
  const { token } = await openBrowser(await createCitizen())
  expect(await renewSession(token)).toBeNull()
})

test('who signs out with the token of a moment ago is signed out', async () => {
  const { token, actor } = await openBrowser(await createCitizen())
  await makeDue(actor)
  const renewed = await renewSession(token)
  await signOut(actor, token)
  expect(await isSignedIn(renewed!.token)).toBe(false)
})
