import { expect, test } from 'vitest'
import { Delivery, Passkey, RecoveryCode, SecondFactor } from '#models/index.ts'
import { Actor } from '#server/accounts/actor.ts'
import { readTotpSetup } from '#server/accounts/read-totp-setup.ts'
import { readActor } from '#server/accounts/read-actor.ts'
import { resetSecondFactor } from '#server/accounts/reset-second-factor.ts'
import { readSecurity } from '#server/accounts/read-security.ts'
import { decideApplication } from '#server/marks/decisions/decide-application.ts'
import { Forbidden, FreshSignInNeeded, NotFound, SecondFactorNeeded } from '#server/errors.ts'
import { createDecidable } from '#test/factories/decision.ts'
import {
  createAdministrator,
  createOfficer,
  createTester,
  createWebmaster,
} from '#test/factories/people.ts'
import { openBrowser } from '#test/factories/session.ts'

async function hasApp({ accountId }: { accountId: string }): Promise<boolean> {
  const factors = await SecondFactor.findOne({ where: { accountId }, rejectOnEmpty: true })
  return factors.totpSecret !== null
}

async function createWithEveryFactor() {
  const officer = await createOfficer()
  const { accountId } = officer
  await RecoveryCode.create({ accountId, codeHash: 'a code' })
  await Passkey.create({
    accountId,
    credentialId: 'a key',
    publicKey: Buffer.from('key'),
    counter: 0,
    transports: [],
    name: '辦公室電腦',
  })
  return officer
}

test('whoever lost every factor can set up a new one after the reset, and nothing else', async () => {
  const officer = await createWithEveryFactor()
  const { token } = await openBrowser(officer, 'totp')
  await resetSecondFactor(await createAdministrator(), officer.accountId)
  expect((await readActor(token)).accountId).toBeNull()

  const { actor } = await openBrowser(officer, 'code')
  expect(await readSecurity(actor)).toMatchObject({
    passkeys: [],
    hasTotp: false,
    recoveryCodesLeft: 0,
    lacksSecondFactor: true,
  })
  const { number } = await createDecidable()
  await expect(
    decideApplication(actor, number, { outcome: 'issue', reason: '理由' }),
  ).rejects.toThrow(SecondFactorNeeded)
  expect(await readTotpSetup(actor)).toBeDefined()
})

test('the person is told by mail, in their language', async () => {
  const officer = await createOfficer()
  await resetSecondFactor(await createAdministrator(), officer.accountId)
  const mail = await Delivery.findOne({ order: [['id', 'DESC']], rejectOnEmpty: true })
  expect(mail).toMatchObject({ kind: 'second-factor-reset', locale: 'zh-TW' })
})

test('nobody resets their own, nor with a sign-in of long ago', async () => {
  const administrator = await createAdministrator()
  const officer = await createOfficer()
  await expect(resetSecondFactor(administrator, administrator.accountId)).rejects.toThrow(Forbidden)
  const stale = new Actor({
    accountId: administrator.accountId,
    name: null,
    roles: ['administrator'],
    agencyIds: [],
    signedInAt: new Date(Date.now() - 16 * 60_000),
  })
  await expect(resetSecondFactor(stale, officer.accountId)).rejects.toThrow(FreshSignInNeeded)
  expect(await hasApp(officer)).toBe(true)
})

test('it is for the ministry’s people alone, and touches nobody else', async () => {
  const administrator = await createAdministrator()
  const [webmaster, tester] = [await createWebmaster(), await createTester()]
  await expect(resetSecondFactor(administrator, webmaster.accountId)).rejects.toThrow(NotFound)
  await expect(resetSecondFactor(administrator, 'nobody')).rejects.toThrow(NotFound)
  await resetSecondFactor(administrator, (await createOfficer()).accountId)
  expect(await hasApp(tester)).toBe(true)
})
