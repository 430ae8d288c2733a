import { beforeEach, expect, test } from 'vitest'
import { Delivery, RecoveryCode, SecondFactor, Session } from '#models/index.ts'
import { visitor } from '#server/accounts/actor.ts'
import type { SignedIn } from '#server/accounts/actor.ts'
import { confirmTotp } from '#server/accounts/confirm-totp.ts'
import { enterSecondFactor } from '#server/accounts/enter-second-factor.ts'
import { openTotpSecret } from '#server/accounts/factor-secret.ts'
import { makeRecoveryCodes } from '#server/accounts/make-recovery-codes.ts'
import { readActor } from '#server/accounts/read-actor.ts'
import { readDemonstrationCodes } from '#server/accounts/read-demonstration-codes.ts'
import { readSecurity } from '#server/accounts/read-security.ts'
import { readTotpSetup } from '#server/accounts/read-totp-setup.ts'
import { removeTotp } from '#server/accounts/remove-totp.ts'
import { requestCodeAgain, signInAgain } from '#server/accounts/sign-in-again.ts'
import { stepAt, totpCodeAt } from '#server/accounts/totp.ts'
import { env } from '#server/env.ts'
import {
  FreshSignInNeeded,
  NotFound,
  SecondFactorNeeded,
  SignInNeeded,
  TooMany,
} from '#server/errors.ts'
import { openReview } from '#server/marks/open-review.ts'
import { createMark } from '#test/factories/mark.ts'
import { createCitizen, createOfficer } from '#test/factories/people.ts'
import { openBrowser } from '#test/factories/session.ts'

const now = new Date('2026-11-23T04:00:10Z')
const seconds = (count: number) => new Date(now.getTime() + count * 1000)

let officer: SignedIn
let secret: string
beforeEach(async () => {
  officer = await createOfficer()
  const factors = await SecondFactor.findOne({
    where: { accountId: officer.accountId },
    rejectOnEmpty: true,
  })
  secret = openTotpSecret(factors.totpSecret!)
})

const codeAt = (moment: Date) => totpCodeAt(secret, stepAt(moment))
const withoutFactors = () => SecondFactor.destroy({ where: { accountId: officer.accountId } })

test('with a mailed code alone, an officer can do no more than a citizen', async () => {
  const { actor } = await openBrowser(officer, 'code')
  expect(actor.is('citizen')).toBe(true)
  expect(actor.is('officer')).toBe(false)
  const { number } = await createMark()
  await expect(openReview(actor, number, '民眾反映。')).rejects.toThrow(SecondFactorNeeded)
})

test.each(['totp', 'passkey', 'recovery'] as const)(
  'with %s, an officer is one',
  async (strength) => {
    expect((await openBrowser(officer, strength)).actor.is('officer')).toBe(true)
  },
)

test('the code of the app makes the session strong, under another token', async () => {
  const { token, actor } = await openBrowser(officer)
  const { session } = await enterSecondFactor(actor, ` ${codeAt(now)} `, now)
  expect((await readActor(session.token)).is('officer')).toBe(true)
  expect((await readActor(token)).accountId).toBeNull()
})

test.each([-30, 30])('a telephone whose clock is off by %i seconds does', async (offSeconds) => {
  const { actor } = await openBrowser(officer)
  const { session } = await enterSecondFactor(actor, codeAt(seconds(offSeconds)), now)
  expect((await readActor(session.token)).is('officer')).toBe(true)
})

test('a telephone whose clock is off by two minutes does not', async () => {
  const { actor } = await openBrowser(officer)
  await expect(enterSecondFactor(actor, codeAt(seconds(120)), now)).rejects.toMatchObject({
    code: 'second-factor-wrong',
  })
})

test('no code is good twice, nor is an older one after it', async () => {
  const { actor } = await openBrowser(officer)
  await enterSecondFactor(actor, codeAt(now), now)
  for (const code of [codeAt(now), codeAt(seconds(-30))]) {
    await expect(enterSecondFactor(actor, code, now)).rejects.toMatchObject({
      code: 'second-factor-used',
    })
  }
  await enterSecondFactor(actor, codeAt(seconds(30)), seconds(30))
})

test('of four who enter one code at once, one gets in', async () => {
  const { actor } = await openBrowser(officer)
  const outcomes = await Promise.allSettled(
    [1, 2, 3, 4].map(() => enterSecondFactor(actor, codeAt(now), now)),
  )
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('after five wrong codes the right one has to wait a quarter of an hour', async () => {
  const { actor } = await openBrowser(officer)
  const wrong = codeAt(now) === '000000' ? '111111' : '000000'
  for (let tries = 0; tries < 5; tries += 1) {
    await expect(enterSecondFactor(actor, wrong, now)).rejects.toMatchObject({
      code: 'second-factor-wrong',
    })
  }
  const early = enterSecondFactor(actor, codeAt(seconds(60)), seconds(60))
  await expect(early).rejects.toThrow(TooMany)
  await expect(early).rejects.toMatchObject({ retryAfterSeconds: 14 * 60 })
  await enterSecondFactor(actor, codeAt(seconds(901)), seconds(901))
})

test('the second factor of one person is worth nothing to another', async () => {
  const { actor } = await openBrowser(await createOfficer())
  await expect(enterSecondFactor(actor, codeAt(now), now)).rejects.toMatchObject({
    code: 'second-factor-wrong',
  })
})

test('who has none yet sets one up, and it is theirs once a code has confirmed it', async () => {
  await withoutFactors()
  const { actor } = await openBrowser(officer)
  const { key, picture } = await readTotpSetup(actor)
  expect(picture).toMatch(/^data:image\/svg\+xml;base64,/)
  expect((await readTotpSetup(actor)).key).toBe(key)
  const fresh = key.replaceAll(' ', '')
  const wrong = totpCodeAt(fresh, stepAt(new Date()) + 100)
  await expect(confirmTotp(actor, wrong)).rejects.toMatchObject({ code: 'second-factor-wrong' })
  expect((await readSecurity(actor)).hasTotp).toBe(false)
  const { token } = await confirmTotp(actor, totpCodeAt(fresh, stepAt(new Date())))
  const strong = await readActor(token)
  expect(strong.is('officer')).toBe(true)
  expect((await readSecurity(strong)).hasTotp).toBe(true)
})

test('a mailbox alone cannot give itself another second factor', async () => {
  const { actor } = await openBrowser(officer)
  for (const attempt of [readTotpSetup, removeTotp, makeRecoveryCodes]) {
    await expect(attempt(actor)).rejects.toThrow(SecondFactorNeeded)
  }
  await expect(confirmTotp(actor, codeAt(now), now)).rejects.toThrow(SecondFactorNeeded)
})

test('an open desk cannot change the second factor either: the sign-in has to be of late', async () => {
  const { token, actor } = await openBrowser(officer, 'totp')
  await Session.update(
    { signedInAt: new Date(Date.now() - 16 * 60_000) },
    { where: { id: actor.sessionId! } },
  )
  const stale = await readActor(token)
  for (const attempt of [readTotpSetup, removeTotp, makeRecoveryCodes]) {
    await expect(attempt(stale)).rejects.toThrow(FreshSignInNeeded)
  }
})

test('the key is nowhere in the database as it is', async () => {
  const rows = JSON.stringify(await SecondFactor.findAll())
  expect(rows).not.toContain(secret)
})

test('staff keep their last second factor', async () => {
  const { actor } = await openBrowser(officer, 'totp')
  await expect(removeTotp(actor)).rejects.toMatchObject({ code: 'last-second-factor' })
})

test('ten recovery codes are shown once and kept as hashes', async () => {
  const { actor } = await openBrowser(officer, 'totp')
  const codes = await makeRecoveryCodes(actor)
  expect(new Set(codes).size).toBe(10)
  const rows = JSON.stringify(await RecoveryCode.findAll())
  for (const code of codes) expect(rows).not.toContain(code)
  expect(await readSecurity(actor)).toMatchObject({ recoveryCodesLeft: 10 })
})

test('a recovery code opens once, as people type it', async () => {
  const { actor: strong } = await openBrowser(officer, 'totp')
  const [code] = await makeRecoveryCodes(strong)
  const { actor } = await openBrowser(officer)
  const typed = code!.toUpperCase().replaceAll('-', ' ')
  const { session, by } = await enterSecondFactor(actor, typed)
  expect(by).toBe('recovery')
  expect((await readActor(session.token)).is('officer')).toBe(true)
  const again = await openBrowser(officer)
  await expect(enterSecondFactor(again.actor, code!)).rejects.toMatchObject({
    code: 'second-factor-wrong',
  })
})

test('new recovery codes end the old ones, and those of one person open for nobody else', async () => {
  const { actor } = await openBrowser(officer, 'totp')
  const [old] = await makeRecoveryCodes(actor)
  const [current] = await makeRecoveryCodes(actor)
  const other = await openBrowser(await createOfficer())
  await expect(enterSecondFactor(actor, old!)).rejects.toMatchObject({
    code: 'second-factor-wrong',
  })
  await expect(enterSecondFactor(other.actor, current!)).rejects.toMatchObject({
    code: 'second-factor-wrong',
  })
})

test('a mailed code makes the session of a citizen fresh, and never that of an officer', async () => {
  const { actor } = await openBrowser(await createCitizen())
  await requestCodeAgain(actor, 'en')
  const mail = await Delivery.findOne({ order: [['id', 'DESC']], rejectOnEmpty: true })
  const { token } = await signInAgain(actor, /\d{8}/.exec(mail.text)![0])
  expect((await readActor(token)).accountId).toBe(actor.accountId)
  const strong = await openBrowser(officer, 'totp')
  await expect(requestCodeAgain(strong.actor, 'en')).rejects.toThrow(SecondFactorNeeded)
  await expect(signInAgain(strong.actor, '00000000')).rejects.toThrow(SecondFactorNeeded)
})

test('a session that was ended meanwhile is not brought back by a second factor', async () => {
  const { actor } = await openBrowser(officer)
  await Session.destroy({ where: { id: actor.sessionId! } })
  await expect(enterSecondFactor(actor, codeAt(now), now)).rejects.toThrow(SignInNeeded)
})

test('what telephones show is told by the demonstration alone', async () => {
  expect(await readDemonstrationCodes(visitor)).toEqual([])
  Object.assign(env, { EMBEDDED_DATABASE: false })
  await expect(readDemonstrationCodes(visitor)).rejects.toThrow(NotFound)
  Object.assign(env, { EMBEDDED_DATABASE: true })
})
