import { expect, test } from 'vitest'
import { visitor } from '#server/accounts/actor.ts'
import { listMarks } from '#server/marks/list-marks.ts'
import type { MarkQuery } from '#server/marks/list-marks.ts'
import { createAgency } from '#test/factories/agency.ts'
import { createCleanScan } from '#test/factories/clean-scan.ts'
import { createMark } from '#test/factories/mark.ts'

async function numbers(query: MarkQuery): Promise<string[]> {
  return (await listMarks(visitor, query)).items.map(({ number }) => number)
}

async function library() {
  const agency = await createAgency({
    code: 'A15',
    nameZh: '國家圖書館',
    nameEn: 'National Central Library',
  })
  const scan = await createCleanScan({
    agency,
    site: { name: '臺灣記憶', origin: 'https://memory.ncl.edu.tw', pathPrefix: '/archive/' },
  })
  return createMark({ scanId: scan.id })
}

test.each([
  ['part of the name of the site', '記憶'],
  ['part of the agency’s name', '圖書館'],
  ['the agency’s name in English, unfinished', 'national libr'],
  ['the host', 'memory.ncl.edu.tw'],
  ['part of the host', 'ncl'],
  ['the address of a page of it', 'https://memory.ncl.edu.tw/archive/news?page=2#top'],
  ['a path of the scope', '/archive/'],
  ['words of several kinds together', '臺灣 ncl library'],
])('a mark is found by %s', async (_what, search) => {
  const mark = await library()
  await createMark()
  expect(await numbers({ search })).toEqual([mark.number])
})

test('a mark is found by its number in any spelling', async () => {
  const mark = await library()
  await createMark()
  expect(await numbers({ search: mark.number.toLowerCase().replaceAll('-', ' ') })).toEqual([
    mark.number,
  ])
})

test.each(['博物館', '!!!', "'", '\\', "a' | 'b", '& | !', '第一'])(
  'what is not there is not found: %s',
  async (search) => {
    await library()
    expect(await listMarks(visitor, { search })).toEqual({ items: [], next: null, total: 0 })
  },
)

test('the register is filtered by state and by level', async () => {
  const valid = await createMark({ level: 'A' })
  const reviewed = await createMark({ events: ['review-opened'] })
  const revoked = await createMark({ events: ['revoked'] })
  const expired = await createMark({ issuedAt: new Date('2020-01-01T00:00:00Z') })
  expect(await numbers({ state: 'valid' })).toEqual([valid.number])
  expect(await numbers({ state: 'under-review' })).toEqual([reviewed.number])
  expect(await numbers({ state: 'revoked' })).toEqual([revoked.number])
  expect(await numbers({ state: 'expired' })).toEqual([expired.number])
  expect(await numbers({ level: 'A' })).toEqual([valid.number])
  expect(await numbers({ level: 'AAA' })).toEqual([])
  expect(await numbers({ level: 'AA', state: 'revoked' })).toEqual([revoked.number])
})

test('all pages together hold every mark once, newest first', async () => {
  const scan = await createCleanScan()
  const issued: string[] = []
  for (let count = 0; count < 60; count += 1) {
    const { id } = await createCleanScan({ scan: { siteId: scan.siteId }, tested: 0 })
    issued.push((await createMark({ scanId: id })).number)
  }
  const read: string[] = []
  let after: string | null = null
  do {
    const page = await listMarks(visitor, { after })
    expect(page.total).toBe(60)
    read.push(...page.items.map(({ number }) => number))
    after = page.next
  } while (after)
  expect(read).toEqual(issued.toReversed())
})

test.each(['nonsense', 'WzFd', 'WyJ4Il0'])(
  'a cursor that is none begins at the beginning: %s',
  async (after) => {
    const mark = await createMark()
    expect(await numbers({ after })).toEqual([mark.number])
  },
)
