import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { RecordEntry, newId } from '#models/index.ts'
import { visitor } from '#server/accounts/actor.ts'
import { downloadRecord } from '#server/opendata/download-record.ts'
import { publishHeads } from '#server/opendata/publish-heads.ts'
import { inTransaction, queryPool } from '#server/platform/database.ts'
import { record } from '#server/platform/record.ts'
import { hashOf } from '#server/platform/record-chain.ts'
import { readRecord } from '#server/platform/read-record.ts'
import { createOfficer } from '#test/factories/people.ts'
import { createEntries } from '#test/factories/record.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'record-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

interface Said {
  status: unknown
  lines: string[]
  words: string
}

/** The command, as somebody runs it; a list is checked without any configuration. */
const verify = (args: string[], configuration: Record<string, string | undefined>) =>
  new Promise<Said>((resolve) => {
    const env = { ...configuration, NODE_ENV: 'test' as const, PATH: process.env.PATH }
    const command = ['server/verify-record.ts', ...args]
    execFile(process.execPath, command, { env }, (error, stdout, stderr) => {
      resolve({
        status: error?.code ?? 0,
        lines: stdout.trimEnd().split('\n'),
        words: stderr,
      })
    })
  })

const verifyDatabase = (...args: string[]) =>
  verify(args, { DATABASE_URL: process.env.DATABASE_URL })
const verifyFile = (path: string, ...args: string[]) => verify([path, ...args], {})

async function downloadTo(name: string): Promise<string> {
  const path = join(folder, name)
  const { body } = await downloadRecord(visitor)
  await writeFile(path, await new Response(body).text())
  return path
}

const tomorrow = () => new Date(Date.now() + 24 * 3_600_000)

test('a record that nobody touched is intact, in the database and as a list', async () => {
  await createEntries(3, await createOfficer())
  await publishHeads(tomorrow())
  const { hash } = (await RecordEntry.findOne({ where: { sequence: '3' } }))!
  const line = `record=intact entries=3 head=3:${hash}`
  expect(await verifyDatabase()).toMatchObject({ status: 0, lines: [line] })
  const list = await downloadTo('record.jsonl')
  expect(await verifyFile(list)).toMatchObject({ status: 0, lines: [line] })
  expect(await verifyFile(list, '--head', `3:${hash}`)).toMatchObject({ status: 0, lines: [line] })
})

test('a record of more entries than are read at a time is checked and given out whole', async () => {
  const count = 2100
  await inTransaction(async (transaction) => {
    for (let made = 0; made < count; made += 1)
      await record(visitor, 'site.registered', 'site', newId(), transaction)
  })
  const { hash } = (await RecordEntry.findOne({ where: { sequence: String(count) } }))!
  const line = `record=intact entries=${count} head=${count}:${hash}`
  expect(await verifyDatabase()).toMatchObject({ status: 0, lines: [line] })
  const list = await downloadTo('record.jsonl')
  expect(await verifyFile(list)).toMatchObject({ status: 0, lines: [line] })
  await queryPool(`update record_entry set verb = 'x' where sequence = 1001`)
  expect((await verifyDatabase()).lines.at(-1)).toMatch(/^record=broken entry=1001 fault=hash /)
})

test('an empty record is intact', async () => {
  const line = `record=intact entries=0 head=0:${'0'.repeat(64)}`
  expect(await verifyDatabase()).toMatchObject({ status: 0, lines: [line] })
})

test('entries from before the chain are counted, and nothing is said of them', async () => {
  await queryPool(
    `insert into record_entry (id, verb, subject_type, subject_id, roles, created_at)
     values ($1, 'site.proved', 'site', $1, '{}', '2026-01-01')`,
    [newId()],
  )
  await createEntries(1)
  expect((await verifyDatabase()).lines[0]).toMatch(/^record=intact entries=1 .* before_chain=1$/)
})

describe('who tampers with the database is found out', () => {
  const moved = 'update record_entry set sequence = -sequence where sequence in (3, 4)'
  test.each([
    ['another verb', `update record_entry set verb = 'x' where sequence = 3`, 3, 'hash'],
    [
      'another time',
      `update record_entry set created_at = created_at - interval '1 ms' where sequence = 3`,
      3,
      'hash',
    ],
    ['other roles', `update record_entry set roles = '{officer}' where sequence = 3`, 3, 'hash'],
    [
      'another value',
      `update record_entry set after = '{"provedBy":"dns"}' where sequence = 3`,
      3,
      'hash',
    ],
    ['a value left out', `update record_entry set before = null where sequence = 3`, 3, 'hash'],
    ['another id', `update record_entry set id = gen_random_uuid() where sequence = 3`, 3, 'hash'],
    [
      'another account',
      `update record_entry set account_id = gen_random_uuid() where sequence = 3`,
      3,
      'private',
    ],
    ['no account', `update record_entry set account_id = null where sequence = 3`, 3, 'private'],
    [
      'another subject',
      `update record_entry set subject_id = gen_random_uuid() where sequence = 3`,
      3,
      'hash',
    ],
    [
      'another hash',
      `update record_entry set hash = repeat('a', 64) where sequence = 3`,
      3,
      'hash',
    ],
    ['no hash', `update record_entry set hash = 'none' where sequence = 3`, 3, 'form'],
    ['deleted in the middle', 'delete from record_entry where sequence = 3', 4, 'gap'],
    ['deleted at the beginning', 'delete from record_entry where sequence = 1', 2, 'gap'],
    ['deleted at the end', 'delete from record_entry where sequence = 5', 5, 'head'],
    ['all of it deleted', 'delete from record_entry', 1, 'head'],
    [
      'deleted and closed up',
      `delete from record_entry where sequence = 3; update record_entry set sequence = sequence - 1 where sequence > 3`,
      3,
      'hash',
    ],
    [
      'two exchanged',
      `${moved}; update record_entry set sequence = 7 + sequence where sequence < 0`,
      3,
      'hash',
    ],
    [
      'one put in between',
      `update record_entry set sequence = -sequence where sequence > 3; update record_entry set sequence = 1 - sequence where sequence < 0; insert into record_entry select gen_random_uuid() as id, verb, subject_type, subject_id, account_id, roles, created_at, 4, before, after, salt, commitment, previous_hash, hash from record_entry where sequence = 3`,
      4,
      'hash',
    ],
  ])('%s', async (_, sql, sequence, kind) => {
    await createEntries(5, await createOfficer())
    await publishHeads(tomorrow())
    await queryPool(sql)
    const { status, lines } = await verifyDatabase()
    expect(status).toBe(1)
    expect(lines[0]).toMatch(new RegExp(`^entry ${sequence}: `))
    expect(lines.at(-1)).toMatch(new RegExp(`^record=broken entry=${sequence} fault=${kind} `))
  })

  test('also who makes the hash of the changed entry fit: the next one tells', async () => {
    await createEntries(5)
    await rewrite(3, 3)
    expect((await verifyDatabase()).lines.at(-1)).toMatch(/^record=broken entry=4 fault=link /)
  })

  test('also who makes all hashes after it fit: the published head tells', async () => {
    await createEntries(5)
    await publishHeads(tomorrow())
    await rewrite(3, 5)
    expect((await verifyDatabase()).lines.at(-1)).toMatch(/^record=broken entry=5 fault=head /)
  })

  test('also who changes the published head along with it: a head that somebody noted tells', async () => {
    await createEntries(5)
    const { hash } = (await RecordEntry.findOne({ where: { sequence: '5' } }))!
    await rewrite(3, 5)
    expect((await verifyDatabase()).status).toBe(0)
    expect((await verifyDatabase('--head', `5:${hash}`)).lines.at(-1)).toMatch(
      /^record=broken entry=5 fault=head /,
    )
    const list = await downloadTo('record.jsonl')
    expect((await verifyFile(list, '--head', `5:${hash}`)).lines.at(-1)).toMatch(
      /^record=broken entry=5 fault=head /,
    )
  })
})

/** What somebody would do who knows how the chain is made: changes an entry, and reckons its hash
 * and those of the entries after it anew. */
async function rewrite(first: number, last: number): Promise<void> {
  for await (const batch of readRecord(last)) {
    let previous = ''
    for (const { public: entry } of batch) {
      const changed = entry.sequence === first ? { ...entry, verb: 'site.forgotten' } : entry
      const linked = entry.sequence > first ? { ...changed, previous } : changed
      previous = entry.sequence < first ? entry.hash : hashOf(linked)
      await queryPool(
        'update record_entry set verb = $2, previous_hash = $3, hash = $4 where sequence = $1',
        [entry.sequence, linked.verb, linked.previous, previous],
      )
    }
  }
}

describe('who tampers with a list is found out', () => {
  const edits: [string, (lines: string[]) => string[], number, string][] = [
    ['another word', (lines) => lines.with(2, lines[2]!.replace('"file"', '"dns"')), 3, 'hash'],
    ['a field more', (lines) => lines.with(2, lines[2]!.replace('{', '{"note":"x",')), 3, 'form'],
    ['a line that is no JSON', (lines) => lines.with(2, '…'), 3, 'form'],
    ['a line less', (lines) => lines.toSpliced(2, 1), 4, 'gap'],
    ['a line twice', (lines) => lines.toSpliced(2, 0, lines[2]!), 3, 'order'],
    ['two lines exchanged', (lines) => lines.with(2, lines[3]!).with(3, lines[2]!), 4, 'gap'],
    ['the last line cut in half', (lines) => lines.with(4, lines[4]!.slice(0, 40)), 5, 'form'],
    ['the last line less', (lines) => lines.slice(0, 4), 5, 'head'],
  ]
  test.each(edits)('%s', async (_, edit, sequence, kind) => {
    await createEntries(5)
    const { hash } = (await RecordEntry.findOne({ where: { sequence: '5' } }))!
    const path = await downloadTo('record.jsonl')
    const lines = (await readFile(path, 'utf8')).trimEnd().split('\n')
    await writeFile(path, edit(lines).join('\n'))
    const { status, lines: said } = await verifyFile(path, '--head', `5:${hash}`)
    expect(status).toBe(1)
    expect(said.at(-1)).toMatch(new RegExp(`^record=broken entry=${sequence} fault=${kind} `))
  })
})

test.each([
  ['a file that does not exist', ['/nowhere/record.jsonl'], 'ENOENT'],
  ['a head that is none', ['list', '--head', 'yesterday'], 'NUMBER:HASH is expected'],
  ['two files', ['one', 'two'], 'one FILE at a time'],
  ['an unknown option', ['--deep'], '--deep'],
])('%s is refused with the reason and status 2', async (_, args, reason) => {
  const { status, words } = await verify(args, {})
  expect(status).toBe(2)
  expect(words).toContain(reason)
})
