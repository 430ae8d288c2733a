import { expect, test } from 'vitest'
import { DataUse, Session, SignInCode } from '#models/index.ts'
import { forgetExpired, periods } from '#server/accounts/retention.ts'
import { database, queryPool } from '#server/platform/database.ts'
import { sealedColumns } from '#server/platform/sealed-columns.ts'
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

/** Tables about people without a period, and why nothing in them grows old by itself. */
const withoutPeriod: Record<string, string> = {
  account: 'the person deletes it',
  application: 'what a mark was issued on; the tie to the person is cut with the account',
  application_event: 'what a mark was issued on; the tie to the person is cut with the account',
  assignment: 'what a mark rests on; the tie to the person is cut with the account',
  consent: 'proves what was agreed to, until the account is deleted',
  consultation: 'public; the tie to the person is cut with the account',
  consultation_extension: 'public; the tie to the person is cut with the account',
  decision: 'what a mark was issued on; the tie to the person is cut with the account',
  follow: 'until the person ends it, or the account is deleted',
  follow_up: 'public; the tie to the person is cut with the account',
  identity: 'a way to sign in, until it is removed',
  mark: 'public record; whoever decided it is a number once the account is deleted',
  mark_event: 'public record; whoever decided it is a number once the account is deleted',
  membership: 'until the role ends',
  moderation_case: 'shows how the rules were kept; the tie is cut with the account',
  notice_preference: 'until the account is deleted',
  official_answer: 'public; the tie to the person is cut with the account',
  participant: 'the tie to the person is cut with the account',
  passkey: 'a way to sign in, until it is removed',
  record_entry: 'public record; holds a number, never a person',
  recovery_code: 'a way to sign in, until they are replaced',
  report: 'until the account is deleted',
  retest: 'public; the tie to the person is cut with the account',
  retest_draw: 'public; the tie to the person is cut with the account',
  sample_page: 'public; the tie to the person is cut with the account',
  scan: 'its results are public; the tie to the person is cut with the account',
  second_factor: 'a way to sign in, until it is removed',
  settlement: 'public; the tie to the person is cut with the account',
  site: 'public; the tie to the person is cut with the account',
  upload: 'as long as what it belongs to; until then, one day',
}

test('every table about people has a period, or a reason to have none', async () => {
  const { rows } = (await queryPool(
    `select distinct conrelid::regclass::text as name from pg_constraint
       where contype = 'f' and confrelid = 'account'::regclass
     union
     select distinct table_name::text from information_schema.columns
       where table_schema = 'public'
         and (column_name = 'account_id' or column_name like '%\\_sealed' or column_name = 'email_hash')`,
  )) as { rows: { name: string }[] }
  const about = new Set([...rows.map(({ name }) => name), ...sealedColumns.map((of) => of.table)])
  const known = new Set([...periods.map(({ table }) => table), ...Object.keys(withoutPeriod)])
  expect(about.size).toBeGreaterThan(15)
  expect([...about].filter((table) => !known.has(table))).toEqual([])
})
