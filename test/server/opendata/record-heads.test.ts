import { expect, test } from 'vitest'
import { RecordEntry, RecordHead } from '#models/index.ts'
import { visitor } from '#server/accounts/actor.ts'
import { jobs } from '#server/jobs.ts'
import { listRecordHeads } from '#server/opendata/list-record-heads.ts'
import { publishHeads } from '#server/opendata/publish-heads.ts'
import { queryPool } from '#server/platform/database.ts'
import { createEntries } from '#test/factories/record.ts'

/** Entries at these times of UTC, in this order. */
async function createEntriesAt(...times: string[]): Promise<void> {
  await createEntries(times.length)
  for (const [index, time] of times.entries()) {
    await queryPool('update record_entry set created_at = $2 where sequence = $1', [
      index + 1,
      time,
    ])
  }
}

const published = async () =>
  (await RecordHead.findAll({ order: [['day', 'ASC']] })).map(
    ({ day, sequence }) => `${day} ${sequence}`,
  )

test('the head of a day is the last entry before midnight in Taiwan', async () => {
  await createEntriesAt('2026-11-22T15:59:59.999Z', '2026-11-22T16:00:00Z', '2026-11-23T15:59:59Z')
  await publishHeads(new Date('2026-11-23T16:00:00Z'))
  expect(await published()).toEqual(['2026-11-22 1', '2026-11-23 3'])
  const heads = await RecordHead.findAll({ order: [['day', 'ASC']] })
  const entry = await RecordEntry.findOne({ where: { sequence: '3' } })
  expect(heads[1]?.hash).toBe(entry?.hash)
})

test('a day that is not over has no head', async () => {
  await createEntriesAt('2026-11-22T16:00:00Z')
  await publishHeads(new Date('2026-11-23T15:59:59.999Z'))
  expect(await published()).toEqual([])
})

test('days that were missed, and days on which nothing was done, have theirs afterwards', async () => {
  await createEntriesAt('2026-11-20T04:00:00Z', '2026-11-22T04:00:00Z')
  await publishHeads(new Date('2026-11-21T04:00:00Z'))
  await publishHeads(new Date('2026-11-24T04:00:00Z'))
  expect(await published()).toEqual([
    '2026-11-20 1',
    '2026-11-21 1',
    '2026-11-22 2',
    '2026-11-23 2',
  ])
})

test('a head is published once, also by several workers at once, and stays as it is', async () => {
  await createEntriesAt('2026-11-20T04:00:00Z')
  const now = new Date('2026-11-22T04:00:00Z')
  await Promise.all([publishHeads(now), publishHeads(now), publishHeads(now)])
  const before = await RecordHead.findAll({ raw: true })
  await publishHeads(now)
  expect(await RecordHead.findAll({ raw: true })).toEqual(before)
  expect(await published()).toEqual(['2026-11-20 1', '2026-11-21 1'])
})

test('a record without entries has no heads', async () => {
  await publishHeads()
  expect(await listRecordHeads(visitor)).toEqual({ newest: null, heads: { items: [], next: null } })
})

test('the worker does it by itself after each midnight in Taiwan', async () => {
  const { rows } = await queryPool(
    `select cron, timezone, options->>'missed' as missed from queue.schedule where name = $1`,
    ['opendata.publish-record-heads'],
  )
  expect(rows).toEqual([{ cron: '5 0 * * *', timezone: 'Asia/Taipei', missed: 'once' }])
  await createEntriesAt('2026-11-20T04:00:00Z')
  const job = jobs.find(({ name }) => name === 'opendata.publish-record-heads')
  await job?.run({} as never, { signal: new AbortController().signal })
  expect((await published())[0]).toBe('2026-11-20 1')
})

test('heads are listed from the newest on, in pages; beside them where the record ends now', async () => {
  await createEntriesAt('2026-10-01T04:00:00Z')
  await publishHeads(new Date('2026-11-01T04:00:00Z'))
  const first = await listRecordHeads(visitor)
  const second = await listRecordHeads(visitor, { after: first.heads.next })
  const days = [...first.heads.items, ...second.heads.items].map(({ day }) => day)
  expect(days).toHaveLength(31)
  expect(days).toEqual(days.toSorted().toReversed())
  expect(second.heads.next).toBeNull()
  expect(first.newest).toMatchObject({ sequence: 1, at: '2026-10-01T04:00:00.000Z' })
  expect(await listRecordHeads(visitor, { after: 'rubbish' })).toEqual(first)
})
