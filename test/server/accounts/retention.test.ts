import { expect, test } from 'vitest'
import { DataUse, Session, SignInCode } from '#models/index.ts'
import { forgetExpired, periods } from '#server/accounts/retention.ts'
import { database } from '#server/platform/database.ts'
import { createCitizen } from '#test/factories/people.ts'

const now = new Date('2026-06-01T00:00:00Z')
const running = new AbortController().signal
const dayMs = 24 * 3_600_000
const daysAgo = (days: number, ms = 0) => new Date(now.getTime() - days * dayMs + ms)

test('what lies a moment longer ago than its period goes, the rest stays', async () => {
  const { accountId } = await createCitizen()
  const session = { accountId }
  await Session.bulkCreate([
    { ...session, tokenHash: 'over', expiresAt: daysAgo(1, -1) },
    { ...session, tokenHash: 'at the limit', expiresAt: daysAgo(1) },
    { ...session, tokenHash: 'open', expiresAt: daysAgo(-1) },
  ])
  const use = { accountId, office: 'service', purpose: 'notice-mail', fields: [] }
  await DataUse.bulkCreate([
    { ...use, createdAt: daysAgo(5 * 365, -1) },
    { ...use, createdAt: daysAgo(5 * 365, 1) },
  ])
  expect(await forgetExpired(running, now)).toMatchObject({ session: 1, data_use: 1, delivery: 0 })
  const left = await Session.findAll({ order: [['tokenHash', 'ASC']] })
  expect(left.map(({ tokenHash }) => tokenHash)).toEqual(['at the limit', 'open'])
  expect(await DataUse.count()).toBe(1)
})

const code = { emailHash: 'x', codeHash: 'x', triesLeft: 1, expiresAt: daysAgo(2) }

test('more than one batch goes in one run', async () => {
  await SignInCode.bulkCreate(Array.from({ length: 2300 }, () => ({ ...code })))
  expect(await forgetExpired(running, now)).toMatchObject({ sign_in_code: 2300 })
  expect(await SignInCode.count()).toBe(0)
})

test('a run that is told to stop leaves the rest to the next', async () => {
  await SignInCode.create(code)
  await forgetExpired(AbortSignal.abort(), now)
  expect(await SignInCode.count()).toBe(1)
})

test('every period is of a table and a column that exist', async () => {
  for (const { table, since } of periods) {
    await expect(database.query(`select id, ${since} from ${table} limit 1`)).resolves.toBeDefined()
  }
})
