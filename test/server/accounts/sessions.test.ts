import { expect, test } from 'vitest'
import { Membership, Session } from '#models/index.ts'
import { describeDevice } from '#server/accounts/device.ts'
import { endOtherSessions, endSession } from '#server/accounts/end-session.ts'
import { listSessions } from '#server/accounts/list-sessions.ts'
import { endSessionsOf, rotateSession } from '#server/accounts/open-session.ts'
import { readActor } from '#server/accounts/read-actor.ts'
import { requireFresh } from '#server/accounts/require-fresh.ts'
import { sessionLimits } from '#server/accounts/session-limits.ts'
import { FreshSignInNeeded, NotFound } from '#server/errors.ts'
import { inTransaction } from '#server/platform/database.ts'
import { createCitizen, createOfficer, createWebmaster } from '#test/factories/people.ts'
import { openBrowser } from '#test/factories/session.ts'

const ago = (ms: number) => new Date(Date.now() - ms)
const isSignedIn = async (token: string) => (await readActor(token)).accountId !== null

const kinds = [
  ['citizen', createCitizen],
  ['agency', createWebmaster],
  ['staff', createOfficer],
] as const

test.each(kinds)(
  'a session of the kind %s ends when it lies unused for too long',
  async (kind, create) => {
    const { token, actor } = await openBrowser(await create())
    const { idleMs } = sessionLimits[kind]
    const where = { where: { id: actor.sessionId! } }
    await Session.update({ lastUsedAt: ago(idleMs - 60_000) }, where)
    expect(await isSignedIn(token)).toBe(true)
    await Session.update({ lastUsedAt: ago(idleMs + 60_000) }, where)
    expect(await isSignedIn(token)).toBe(false)
  },
)

test.each(kinds)(
  'a session of the kind %s ends in the end, however much it is used',
  async (kind, create) => {
    const { token, actor } = await openBrowser(await create())
    const session = await Session.findByPk(actor.sessionId!, { rejectOnEmpty: true })
    expect(session.expiresAt.getTime() - session.createdAt.getTime()).toBeCloseTo(
      sessionLimits[kind].absoluteMs,
      -4,
    )
    await session.update({ expiresAt: ago(1) })
    expect(await isSignedIn(token)).toBe(false)
  },
)

test('who becomes staff has the limits of staff at once', async () => {
  const citizen = await createCitizen()
  const { token, actor } = await openBrowser(citizen)
  await Session.update({ lastUsedAt: ago(3 * 3_600_000) }, { where: { id: actor.sessionId! } })
  await Membership.create({ accountId: citizen.accountId, role: 'officer', agencyId: null })
  expect(await isSignedIn(token)).toBe(false)
})

test('rights that are taken away are gone at the next request', async () => {
  const webmaster = await createWebmaster()
  const { token } = await openBrowser(webmaster)
  expect((await readActor(token)).is('webmaster')).toBe(true)
  await Membership.destroy({ where: { accountId: webmaster.accountId } })
  expect((await readActor(token)).is('webmaster')).toBe(false)
})

test('the last use is noted, at most once a minute', async () => {
  const { token, actor } = await openBrowser(await createCitizen())
  const lastUse = async () =>
    (await Session.findByPk(actor.sessionId!, { rejectOnEmpty: true })).lastUsedAt.getTime()
  const first = await lastUse()
  await readActor(token)
  expect(await lastUse()).toBe(first)
  await Session.update({ lastUsedAt: ago(61_000) }, { where: { id: actor.sessionId! } })
  await readActor(token)
  expect(await lastUse()).toBeGreaterThanOrEqual(first)
})

test('one sees where one is signed in, and nobody else there', async () => {
  const citizen = await createCitizen()
  await openBrowser(citizen, 'passkey')
  const { actor } = await openBrowser(citizen)
  await openBrowser(await createCitizen())
  const sessions = await listSessions(actor)
  expect(sessions.map(({ isThis, strength }) => [isThis, strength])).toEqual([
    [true, 'code'],
    [false, 'passkey'],
  ])
  expect(sessions[0]!.device).toBe('Firefox, Linux')
})

test('one ends one of them, or all others, and never those of somebody else', async () => {
  const citizen = await createCitizen()
  const [one, two, three] = [
    await openBrowser(citizen),
    await openBrowser(citizen),
    await openBrowser(citizen),
  ]
  const foreign = await openBrowser(await createCitizen())
  await expect(endSession(one.actor, foreign.actor.sessionId!)).rejects.toThrow(NotFound)
  await endSession(one.actor, two.actor.sessionId!)
  expect(await isSignedIn(two.token)).toBe(false)
  expect(await isSignedIn(three.token)).toBe(true)
  await endOtherSessions(one.actor)
  expect(await isSignedIn(three.token)).toBe(false)
  expect(await isSignedIn(one.token)).toBe(true)
  expect(await isSignedIn(foreign.token)).toBe(true)
})

test('all sessions of an account can be ended with the change that asks for it', async () => {
  const { token, actor } = await openBrowser(await createCitizen())
  await inTransaction((transaction) => endSessionsOf(actor.accountId, transaction))
  expect(await isSignedIn(token)).toBe(false)
})

test('a session that was proved anew is fresh and has another token', async () => {
  const { token, actor } = await openBrowser(await createCitizen())
  await Session.update({ signedInAt: ago(16 * 60_000) }, { where: { id: actor.sessionId! } })
  const stale = (await readActor(token)) as typeof actor
  expect(() => requireFresh(stale)).toThrow(FreshSignInNeeded)
  const renewed = await inTransaction((transaction) => rotateSession(stale, 'code', transaction))
  expect(await isSignedIn(token)).toBe(false)
  const fresh = (await readActor(renewed.token)) as typeof actor
  expect(() => requireFresh(fresh)).not.toThrow()
})

test.each([
  ['Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0', 'Firefox, Linux'],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Safari/537.36 Edg/147.0.0.0',
    'Edge, Windows',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
    'Safari, iOS',
  ],
  [
    'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Mobile Safari/537.36',
    'Chrome, Android',
  ],
  ['<script>alert(1)</script>', ''],
])('of %s, the device is kept as “%s”', (userAgent, device) => {
  expect(describeDevice(userAgent)).toBe(device)
})
