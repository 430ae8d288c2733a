import { generateKeyPairSync } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import {
  Account,
  Identity,
  Membership,
  PendingIdentity,
  Session,
  SignInAttempt,
} from '#models/index.ts'
import { Actor, visitor } from '#server/accounts/actor.ts'
import type { SignedIn } from '#server/accounts/actor.ts'
import { beginSignInWith } from '#server/accounts/begin-sign-in-with.ts'
import { emailOf, findAccountByEmail } from '#server/accounts/email.ts'
import { finishSignInWith } from '#server/accounts/finish-sign-in-with.ts'
import { linkIdentity } from '#server/accounts/link-identity.ts'
import { listIdentities } from '#server/accounts/list-identities.ts'
import { SignInWithFailed } from '#server/accounts/providers/sign-in-with-failed.ts'
import { readActor } from '#server/accounts/read-actor.ts'
import { unlinkIdentity } from '#server/accounts/unlink-identity.ts'
import { env } from '#server/env.ts'
import { Conflict, FreshSignInNeeded, NotFound } from '#server/errors.ts'
import { createCitizen } from '#test/factories/people.ts'
import { serveProvider, signInThere } from '#test/provider/serve-provider.ts'
import type { TestProvider } from '#test/provider/serve-provider.ts'

let provider: TestProvider
beforeAll(async () => {
  provider = await serveProvider()
  provider.open([`${env.PUBLIC_URL}/sign-in/with/test/back`])
})
afterAll(() => provider.stop())
afterEach(() => {
  provider.alter = null
  provider.foreignKey = null
  provider.instead = null
  env.OIDC_PROVIDERS = []
})

const email = 'somebody@people.example'

/** Somebody at the provider, with a checked mail address. */
function comes(person: Partial<TestProvider['person']> = {}): void {
  env.OIDC_PROVIDERS = [provider.configured]
  provider.person = { subject: 'person-1', email, email_verified: true, ...person }
}

const begin = (actor: Actor = visitor) => beginSignInWith(actor, 'test', '/sites')

async function signInWith(actor: Actor = visitor) {
  const { address, token } = await begin(actor)
  return finishSignInWith(actor, 'test', token, await signInThere(address), 'en')
}

async function pendingToken(actor: Actor = visitor): Promise<string> {
  const finished = await signInWith(actor)
  if (!('pending' in finished)) throw new Error('somebody was signed in')
  return finished.pending.token
}

async function failure(attempt: Promise<unknown>): Promise<string> {
  const error = await attempt.catch((reason: unknown) => reason)
  if (!(error instanceof SignInWithFailed)) throw error
  return error.reason
}

test('a first sign-in makes an account, and the next opens the same', async () => {
  comes()
  const first = await signInWith()
  if (!('session' in first)) throw new Error('nobody was signed in')
  expect(first.returnTo).toBe('/sites')
  const actor = await readActor(first.session.token)
  const account = await findAccountByEmail(email)
  expect(actor.accountId).toBe(account!.id)
  comes({ email: 'changed@people.example' })
  const second = await signInWith()
  if (!('session' in second)) throw new Error('nobody was signed in')
  expect((await readActor(second.session.token)).accountId).toBe(account!.id)
  expect(await Account.count()).toBe(1)
})

test('a provider is no second factor: staff who come by it have none of their rights yet', async () => {
  comes()
  await signInWith()
  const account = await findAccountByEmail(email)
  await Membership.create({ accountId: account!.id, role: 'officer', agencyId: null })
  const finished = await signInWith()
  if (!('session' in finished)) throw new Error('nobody was signed in')
  const actor = await readActor(finished.session.token)
  expect([actor.lacksSecondFactor, actor.is('officer')]).toEqual([true, false])
})

test('an equal mail address alone opens no account', async () => {
  await cameAlready()
  expect(await signInWith()).toHaveProperty('pending')
  expect([await Session.count(), await Identity.count()]).toEqual([0, 0])
})

test.each([{ email_verified: false }, { email: undefined, email_verified: undefined }])(
  'a mail address that the provider has not checked makes no account: %o',
  async (person) => {
    comes(person)
    expect(await signInWith()).toHaveProperty('pending')
    expect(await Account.count()).toBe(0)
  },
)

test('who signs in freshly links the identity, once, and comes in by it from then on', async () => {
  const owner = await cameAlready()
  const token = await pendingToken()
  await linkIdentity(owner, token)
  await expect(linkIdentity(owner, token)).rejects.toMatchObject({ code: 'identity-gone' })
  const finished = await signInWith()
  if (!('session' in finished)) throw new Error('nobody was signed in')
  expect((await readActor(finished.session.token)).accountId).toBe(owner.accountId)
})

test('to link and to unlink needs a fresh sign-in', async () => {
  const fresh = await cameAlready()
  const stale = new Actor({ ...fresh, roles: [], signedInAt: new Date(Date.now() - 16 * 60_000) })
  const token = await pendingToken()
  await expect(linkIdentity(stale, token)).rejects.toThrow(FreshSignInNeeded)
  await linkIdentity(fresh, token)
  const { identities } = await listIdentities(fresh)
  await expect(unlinkIdentity(stale, identities[0]!.id)).rejects.toThrow(FreshSignInNeeded)
  await unlinkIdentity(fresh, identities[0]!.id)
  expect(await Identity.count()).toBe(0)
})

test('an identity belongs to one account, and only its owner can unlink it', async () => {
  const [owner, other] = [await createCitizen(), await createCitizen()]
  comes()
  const [first, second] = [await pendingToken(owner), await pendingToken(other)]
  await linkIdentity(owner, first)
  await expect(linkIdentity(other, second)).rejects.toThrow(Conflict)
  expect(await failure(signInWith(other))).toBe('elsewhere')
  const { identities } = await listIdentities(owner)
  expect(identities[0]).toMatchObject({ provider: { id: 'test' } })
  await expect(unlinkIdentity(other, identities[0]!.id)).rejects.toThrow(NotFound)
})

test('an identity waits for half an hour and no longer', async () => {
  const owner = await cameAlready()
  const token = await pendingToken()
  await PendingIdentity.update({ expiresAt: new Date(Date.now() - 1) }, { where: {} })
  await expect(linkIdentity(owner, token)).rejects.toMatchObject({ code: 'identity-gone' })
})

test('a return is taken once', async () => {
  comes()
  const { address, token } = await begin()
  const search = await signInThere(address)
  const outcomes = await Promise.allSettled(
    [1, 2, 3].map(() => finishSignInWith(visitor, 'test', token, search, 'en')),
  )
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await failure(finishSignInWith(visitor, 'test', token, search, 'en'))).toBe('expired')
})

test('a return to a browser that has begun nothing, or too long ago, is refused', async () => {
  comes()
  const { address, token } = await begin()
  const search = await signInThere(address)
  expect(await failure(finishSignInWith(visitor, 'test', null, search, 'en'))).toBe('expired')
  await SignInAttempt.update({ expiresAt: new Date(Date.now() - 1) }, { where: {} })
  expect(await failure(finishSignInWith(visitor, 'test', token, search, 'en'))).toBe('expired')
})

test('the return of somebody else is refused: the state is not that of this browser', async () => {
  comes()
  const [mine, theirs] = [await begin(), await begin()]
  const search = await signInThere(theirs.address)
  expect(await failure(finishSignInWith(visitor, 'test', mine.token, search, 'en'))).toBe('rubbish')
  expect(await Session.count()).toBe(0)
})

const now = () => Math.floor(Date.now() / 1000)

test.each([
  ['a nonce of another sign-in', { nonce: 'of another' }, 'rubbish'],
  ['another audience', { aud: 'somebody else' }, 'rubbish'],
  ['another issuer', { iss: 'https://evil.example' }, 'rubbish'],
  ['no subject', { sub: undefined }, 'rubbish'],
  ['a time that is over', { iat: now() - 7200, exp: now() - 3600 }, 'clock'],
  ['a time that has not come', { iat: now() + 3600, exp: now() + 7200 }, 'clock'],
])('a token with %s is refused', async (_what, claims, reason) => {
  comes()
  provider.alter = (said) => ({ ...said, ...claims })
  expect(await failure(signInWith())).toBe(reason)
  expect([await Session.count(), await Account.count()]).toEqual([0, 0])
})

test('a token that somebody else has signed is refused', async () => {
  comes()
  provider.alter = (claims) => claims
  provider.foreignKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
  expect(await failure(signInWith())).toBe('rubbish')
})

test('who declines at the provider is told so', async () => {
  comes()
  const { address, token } = await begin()
  const state = new URL(address).searchParams.get('state')!
  const iss = provider.configured.issuer
  const search = `?${new URLSearchParams({ error: 'access_denied', state, iss })}`
  expect(await failure(finishSignInWith(visitor, 'test', token, search, 'en'))).toBe('declined')
})

test.each([
  ['a page', (response: Answer) => response.end('<html>Welcome</html>')],
  ['nothing', (response: Answer) => response.end()],
  ['an error', (response: Answer) => response.writeHead(500).end()],
  ['another issuer', (response: Answer) => json(response, { issuer: 'https://evil.example' })],
  ['too much', (response: Answer) => json(response, { issuer: 'x'.repeat(2_000_000) })],
])('a provider that answers with %s is told of, and recovers', async (_what, answer) => {
  comes()
  forgetWhatItSaid()
  provider.instead = (_request, response) => void answer(response)
  expect(await failure(begin())).toBe('rubbish')
  provider.instead = null
  await expect(begin()).resolves.toHaveProperty('address')
})

type Answer = Parameters<NonNullable<TestProvider['instead']>>[1]
const json = (response: Answer, body: object) =>
  response.setHeader('Content-Type', 'application/json').end(JSON.stringify(body))

test('a provider that never answers does not hold anybody up for long', async () => {
  comes()
  forgetWhatItSaid()
  provider.instead = () => {}
  const began = Date.now()
  expect(await failure(begin())).toBe('noAnswer')
  expect(Date.now() - began).toBeLessThan(15_000)
})

test('a provider that is down is told of', async () => {
  const gone = await serveProvider('gone')
  await gone.stop()
  env.OIDC_PROVIDERS = [gone.configured]
  expect(await failure(beginSignInWith(visitor, 'gone', '/'))).toBe('noAnswer')
})

test('a provider that is not ours does not exist', async () => {
  await expect(beginSignInWith(visitor, 'unknown', '/')).rejects.toThrow(NotFound)
})

// What is known of a provider is kept with its whole configuration.
function forgetWhatItSaid(): void {
  const clientSecret = provider.configured.clientSecret
  env.OIDC_PROVIDERS = [
    { ...provider.configured, clientSecret, nameEn: `Sign-in ${Math.random()}` },
  ]
}

/** Somebody at the provider whose mail address is that of an account here. */
async function cameAlready(): Promise<SignedIn> {
  const owner = await createCitizen()
  const account = await Account.findByPk(owner.accountId, { rejectOnEmpty: true })
  comes({ email: emailOf(account) })
  return owner
}
