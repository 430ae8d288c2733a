import { describe, expect, test } from 'vitest'
import { RecordEntry, newId } from '#models/index.ts'
import { visitor } from '#server/accounts/actor.ts'
import { database, inTransaction, queryPool } from '#server/platform/database.ts'
import { readRecord } from '#server/platform/read-record.ts'
import { record } from '#server/platform/record.ts'
import { verifyRecord } from '#server/platform/verify-record.ts'
import { createOfficer } from '#test/factories/people.ts'

const siteId = newId()
const entries = () => RecordEntry.findAll({ order: [['sequence', 'ASC']] })
/** The id that the published list shows of the first entry. */
async function published(): Promise<string | null | undefined> {
  for await (const [one] of readRecord(1)) return one?.public.subject.id
}
const isWhole = async () => (await verifyRecord()).fault === null

test('an entry says who in which role, what, on what, from what and to what', async () => {
  const officer = await createOfficer()
  const agencyId = newId()
  await inTransaction((transaction) =>
    record(officer, 'site.proved', 'site', siteId, transaction, {
      before: { provedBy: null, agencyId },
      after: { provedBy: 'file' },
    }),
  )
  const [entry] = await entries()
  expect(entry).toMatchObject({
    sequence: '1',
    accountId: officer.accountId,
    roles: ['citizen', 'officer', 'visitor'],
    verb: 'site.proved',
    subjectType: 'site',
    subjectId: siteId,
    before: { provedBy: null, agencyId },
    after: { provedBy: 'file' },
  })
  expect(await isWhole()).toBe(true)
})

test('what is hashed survives the way through the database to the last character', async () => {
  const validUntil = new Date('2029-11-23T15:59:59.007Z')
  await inTransaction((transaction) =>
    record(visitor, 'mark.issued', 'mark', newId(), transaction, { after: { validUntil } }),
  )
  const [entry] = await entries()
  expect(entry?.after).toEqual({ validUntil: '2029-11-23T15:59:59.007Z' })
  expect(await isWhole()).toBe(true)
})

test('a kind of thing that becomes public later leaves the entries before it as they were hashed', async () => {
  const id = newId()
  await inTransaction((transaction) =>
    record(visitor, 'consultation.announced', 'consultation', id, transaction),
  )
  expect(await published()).toBe(id)
  expect(await isWhole()).toBe(true)
  // As it was written before consultations were public: hashed without the id.
  await RecordEntry.update({ subjectPublic: null }, { where: {} })
  expect(await published()).toBeNull()
})

test('all entries of a transaction are chained in the order in which they were written', async () => {
  await inTransaction(async (transaction) => {
    await record(visitor, 'first', 'site', siteId, transaction)
    await record(visitor, 'second', 'site', siteId, transaction)
  })
  await inTransaction((transaction) => record(visitor, 'third', 'site', siteId, transaction))
  const found = await entries()
  expect(found.map(({ sequence, verb }) => `${sequence} ${verb}`)).toEqual([
    '1 first',
    '2 second',
    '3 third',
  ])
  expect(found[1]?.previousHash).toBe(found[0]?.hash)
  expect(found[2]?.previousHash).toBe(found[1]?.hash)
})

test('what is rolled back leaves neither an entry nor a gap', async () => {
  const failing = inTransaction(async (transaction) => {
    await record(visitor, 'undone', 'site', siteId, transaction)
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  await inTransaction((transaction) => record(visitor, 'done', 'site', siteId, transaction))
  expect((await entries()).map(({ verb }) => verb)).toEqual(['done'])
  expect(await isWhole()).toBe(true)
})

test('a transaction inside another keeps its own entries when the outer one is rolled back', async () => {
  const failing = inTransaction(async (outer) => {
    await record(visitor, 'outer', 'site', siteId, outer)
    await inTransaction((inner) => record(visitor, 'inner', 'site', siteId, inner))
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect((await entries()).map(({ verb }) => verb)).toEqual(['inner'])
})

test('in a transaction begun without our help, also at a savepoint, entries are chained at once', async () => {
  await database.transaction(async (transaction) => {
    await record(visitor, 'outer', 'site', siteId, transaction)
    const undone = database.transaction({ transaction }, async (savepoint) => {
      await record(visitor, 'undone', 'site', siteId, savepoint)
      throw new Error('no')
    })
    await expect(undone).rejects.toThrow('no')
    await record(visitor, 'after', 'site', siteId, transaction)
  })
  expect((await entries()).map(({ verb }) => verb)).toEqual(['outer', 'after'])
  expect(await isWhole()).toBe(true)
})

test('nobody waits for the chain while another transaction is still at work', async () => {
  await inTransaction(async (slow) => {
    await record(visitor, 'slow', 'site', siteId, slow)
    await inTransaction((quick) => record(visitor, 'quick', 'site', siteId, quick))
  })
  expect((await entries()).map(({ verb }) => verb)).toEqual(['quick', 'slow'])
})

test('a transaction that records nothing asks nothing of the record', async () => {
  const locks = await inTransaction(async (transaction) => {
    await database.query('select 1', { transaction })
    const { rows } = await queryPool(`select 1 from pg_locks where locktype = 'advisory'
      and database = (select oid from pg_database where datname = current_database())`)
    return rows
  })
  expect(locks).toEqual([])
})

test('time never runs backwards in the record, even where the clock does', async () => {
  await inTransaction((transaction) => record(visitor, 'one', 'site', siteId, transaction))
  const later = '2126-11-23T00:00:00.123Z'
  await queryPool('update record_entry set created_at = $1', [later])
  await inTransaction((transaction) => record(visitor, 'two', 'site', siteId, transaction))
  expect((await entries())[1]?.createdAt.toISOString()).toBe(later)
})

describe('what has no place in the record is refused, and nothing is changed', () => {
  test.each([
    ['an unknown field', 'site', { name: '網站' }],
    ['a known field of another kind of thing', 'site', { state: 'valid' }],
    ['free text under a known field', 'site', { provedBy: 'wang@people.example' }],
    ['fields of a kind that has none', 'account', { email: 'wang@people.example' }],
    ['fields of a kind that nobody knows', 'constructor', { name: 'x' }],
  ])('%s', async (_, kind: string, after: object) => {
    const attempt = inTransaction((transaction) =>
      record(visitor, 'tried', kind, siteId, transaction, { after: after as never }),
    )
    await expect(attempt).rejects.toThrow(`not to be recorded of a ${kind}`)
    expect(await RecordEntry.count()).toBe(0)
  })
})
