import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { QueryTypes, Sequelize } from 'sequelize'
import { afterAll, expect, inject, test } from 'vitest'
import * as theHouse from '#models/migrations/2026-11-23-the-house.ts'
import { Account } from '#models/index.ts'
import { emailOf, findAccountByEmail, sealEmail } from '#server/accounts/email.ts'
import { personOf, sealPerson } from '#server/accounts/person.ts'
import { env } from '#server/env.ts'
import { keyIdOf } from '#server/platform/seal.ts'
import { onServer } from '#test/database-server.ts'

const email = 'somebody@people.example'
const newer = Buffer.alloc(32, 7)
const ours = process.env['ENCRYPTION_KEYS']!
const newerFirst = `newer:${newer.toString('base64')},${ours}`

const run = (script: string, environment: Record<string, string>) =>
  promisify(execFile)(process.execPath, [script], {
    env: { ...process.env, LOG_LEVEL: 'silent', ...environment },
  })

const lastLine = (text: string) => text.trim().split('\n').at(-1)

test('every sealed field is sealed with the newest key, once, and still opens', async () => {
  const facts = { name: '林', telephone: '02-1234', disability: '視障', contactNotes: '請來信' }
  for (let count = 0; count < 3; count += 1) {
    await Account.create({
      ...sealEmail(`${count}-${email}`),
      ...sealPerson(facts),
      locale: 'zh-TW',
    })
  }
  const first = await run('server/rotate-keys.ts', { ENCRYPTION_KEYS: newerFirst })
  expect(lastLine(first.stdout)).toBe('key=newer resealed=15 unreadable=0')
  const second = await run('server/rotate-keys.ts', { ENCRYPTION_KEYS: newerFirst })
  expect(lastLine(second.stdout)).toBe('key=newer resealed=0 unreadable=0')
  const before = env.ENCRYPTION_KEYS!
  try {
    env.ENCRYPTION_KEYS = [{ id: 'newer', key: newer }]
    const account = (await findAccountByEmail(`1-${email}`))!
    expect(emailOf(account)).toBe(`1-${email}`)
    expect(personOf(account)).toEqual(facts)
  } finally {
    env.ENCRYPTION_KEYS = before
  }
})

test('a text that cannot be opened is named, stays, and hinders no other', async () => {
  const [broken, whole] = await Account.bulkCreate([
    { ...sealEmail(email), emailSealed: 'lost.AAAA', locale: 'en' },
    { ...sealEmail(`other-${email}`), locale: 'en' },
  ])
  const failed = (await run('server/rotate-keys.ts', { ENCRYPTION_KEYS: newerFirst }).catch(
    (error: unknown) => error,
  )) as { code: number; stdout: string }
  expect(failed.code).toBe(1)
  expect(failed.stdout).toContain(broken!.id)
  expect(lastLine(failed.stdout)).toBe('key=newer resealed=1 unreadable=1')
  await Promise.all([broken!.reload(), whole!.reload()])
  expect(broken!.emailSealed).toBe('lost.AAAA')
  expect(keyIdOf(whole!.emailSealed!)).toBe('newer')
})

const name = `test_older_${process.pid}`
const older = new URL(inject('databaseServerUrl'))
older.pathname = `/${name}`
afterAll(() =>
  onServer(inject('databaseServerUrl'), `drop database if exists ${name} with (force)`),
)

test('people of a database from before sealing are sealed by migrating, and found', async () => {
  await onServer(inject('databaseServerUrl'), `create database ${name}`)
  const database = new Sequelize(older.href, { logging: false })
  try {
    await theHouse.up(database.getQueryInterface())
    await database.query(`
      create table schema_migration (name text primary key, applied_at timestamptz not null default now());
      insert into schema_migration (name) values ('2026-11-23-the-house');
      insert into account (id, email, name, locale, created_at)
        select gen_random_uuid(), 'person' || n || '@people.example', 'Person ' || n, 'en', now()
        from generate_series(1, 1201) n;
      insert into sign_in_code (id, email, code_hash, tries_left, expires_at, created_at)
        values (gen_random_uuid(), 'person1@people.example', 'x', 5, now(), now());
      insert into delivery (id, recipient, subject, text, created_at)
        values (gen_random_uuid(), 'person1@people.example', '', '', now())`)
    await run('server/migrate.ts', { DATABASE_URL: older.href })
    const [counts] = await database.query<object>(
      `select count(*)::int as people, count(email)::int as plain, count(name)::int as names,
         count(distinct email_hash)::int as hashes, count(email_sealed)::int as sealed,
         count(name_sealed)::int as sealed_names,
         (select count(*)::int from sign_in_code where email is null and email_hash is not null) as codes,
         (select count(*)::int from delivery where recipient like '%@%') as recipients
       from account`,
      { type: QueryTypes.SELECT },
    )
    expect(counts).toEqual({
      people: 1201,
      plain: 0,
      names: 0,
      hashes: 1201,
      sealed: 1201,
      sealed_names: 1201,
      codes: 1,
      recipients: 0,
    })
    const [row] = await database.query<Account>(
      `select email_sealed as "emailSealed", name_sealed as "nameSealed" from account
       where email_hash = $1`,
      { bind: [sealEmail('person7@people.example').emailHash], type: QueryTypes.SELECT },
    )
    expect(emailOf(row!)).toBe('person7@people.example')
    expect(personOf({ ...personless, ...row! }).name).toBe('Person 7')
    await run('server/migrate.ts', { DATABASE_URL: older.href })
    await expect(
      database.query(
        `insert into account (id, email, locale, created_at) values (gen_random_uuid(), 'x@y.example', 'en', now())`,
      ),
    ).rejects.toThrow('account_email_sealed')
  } finally {
    await database.close()
  }
})

const personless = { telephoneSealed: null, disabilitySealed: null, contactNotesSealed: null }
