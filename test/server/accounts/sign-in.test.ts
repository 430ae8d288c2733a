import { expect, test } from 'vitest'
import { Account, Delivery, SignInCode } from '#models/index.ts'
import { visitor } from '#server/accounts/actor.ts'
import { readActor } from '#server/accounts/read-actor.ts'
import { requestCode } from '#server/accounts/request-code.ts'
import { signIn } from '#server/accounts/sign-in.ts'
import { signOut } from '#server/accounts/sign-out.ts'
import { TooMany } from '#server/errors.ts'
import { createOfficer } from '#test/factories/people.ts'

const email = 'somebody@people.example'

async function mailedCode(): Promise<string> {
  const mail = await Delivery.findOne({ order: [['id', 'DESC']], rejectOnEmpty: true })
  return /\d{8}/.exec(mail.text)![0]
}

test('the mailed code opens a session, once', async () => {
  await requestCode(visitor, ' Somebody@People.Example ', 'en')
  const code = await mailedCode()
  const { token } = await signIn(visitor, email, `${code.slice(0, 4)} ${code.slice(4)}`, 'en')
  expect((await readActor(token)).is('citizen')).toBe(true)
  await expect(signIn(visitor, email, code, 'en')).rejects.toMatchObject({ code: 'code-expired' })
})

test('the code itself is stored nowhere but in the mail', async () => {
  await requestCode(visitor, email, 'zh-TW')
  const row = await SignInCode.findOne({ rejectOnEmpty: true })
  expect(JSON.stringify(row)).not.toContain(await mailedCode())
})

test('after five wrong tries the right code no longer opens', async () => {
  await requestCode(visitor, email, 'en')
  const code = await mailedCode()
  const wrong = code === '00000000' ? '11111111' : '00000000'
  for (let tries = 0; tries < 5; tries += 1) {
    await expect(signIn(visitor, email, wrong, 'en')).rejects.toMatchObject({ code: 'code-wrong' })
  }
  await expect(signIn(visitor, email, code, 'en')).rejects.toMatchObject({ code: 'code-expired' })
})

test('a code is worth nothing after ten minutes', async () => {
  await requestCode(visitor, email, 'en')
  const code = await mailedCode()
  const row = await SignInCode.findOne({ rejectOnEmpty: true })
  expect(row.expiresAt.getTime() - row.createdAt.getTime()).toBeLessThanOrEqual(10 * 60_000 + 100)
  await row.update({ expiresAt: new Date(Date.now() - 1) })
  await expect(signIn(visitor, email, code, 'en')).rejects.toMatchObject({ code: 'code-expired' })
})

test('of two sign-ins at once with one code, one wins', async () => {
  await requestCode(visitor, email, 'en')
  const code = await mailedCode()
  const outcomes = await Promise.allSettled(
    [1, 2, 3, 4].map(() => signIn(visitor, email, code, 'en')),
  )
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await Account.count()).toBe(1)
})

test('the code of one address does not open another', async () => {
  await requestCode(visitor, email, 'en')
  const code = await mailedCode()
  await requestCode(visitor, 'other@people.example', 'en')
  await expect(signIn(visitor, 'other@people.example', code, 'en')).rejects.toMatchObject({
    code: 'code-wrong',
  })
})

test('nobody is flooded with codes', async () => {
  for (let count = 0; count < 5; count += 1) await requestCode(visitor, email, 'en')
  await expect(requestCode(visitor, email, 'en')).rejects.toThrow(TooMany)
})

test('what is no mail address is refused', async () => {
  await expect(requestCode(visitor, 'somebody', 'en')).rejects.toMatchObject({ field: 'email' })
  expect(await Delivery.count()).toBe(0)
})

test('a session that was ended opens nothing', async () => {
  await requestCode(visitor, email, 'en')
  const { token } = await signIn(visitor, email, await mailedCode(), 'en')
  await signOut(visitor, token)
  expect((await readActor(token)).is('citizen')).toBe(false)
})

test('an address with an account and one without get the same answer and the same mail', async () => {
  const known = (await createOfficer()).name!
  const answers = [await requestCode(visitor, known, 'en'), await requestCode(visitor, email, 'en')]
  expect(answers).toEqual([{ email: known }, { email }])
  const mails = await Delivery.findAll()
  const withoutCode = mails.map(({ text }) => text.replaceAll(/\d{8}/g, 'CODE'))
  expect(withoutCode[0]).toBe(withoutCode[1])
  for (const address of [known, email]) {
    await expect(signIn(visitor, address, '00000000', 'en')).rejects.toMatchObject({
      code: 'code-wrong',
    })
  }
})
