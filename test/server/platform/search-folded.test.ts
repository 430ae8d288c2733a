import { expect, test } from 'vitest'
import { up } from '#models/migrations/2026-11-23-search-folded.ts'
import { visitor } from '#server/accounts/actor.ts'
import { listAgencies } from '#server/accounts/list-agencies.ts'
import { listSites } from '#server/audits/list-sites.ts'
import { writeSiteSearch } from '#server/audits/site-search.ts'
import { listMarks } from '#server/marks/list-marks.ts'
import { database, inTransaction } from '#server/platform/database.ts'
import { createAgency } from '#test/factories/agency.ts'
import { createCleanScan } from '#test/factories/clean-scan.ts'
import { createMark } from '#test/factories/mark.ts'

/** A mark, with its site and its agency, that all have this in their names. */
async function createAll(name: string): Promise<void> {
  const agency = await createAgency({ nameZh: name, code: 'A15' })
  const scan = await createCleanScan({ agency, site: { name } })
  await inTransaction((transaction) => writeSiteSearch(scan.siteId, transaction))
  await createMark({ scanId: scan.id })
}

/** How many agencies, sites and marks are found. */
const found = async (search: string): Promise<number[]> => {
  const lists = [listAgencies, listSites, listMarks]
  const pages = await Promise.all(lists.map((list) => list(visitor, { search })))
  return pages.map(({ items }) => items.length)
}

test.each([
  ['臺中市政府', '台中市'],
  ['台中市政府', '臺中市'],
  ['臺中市政府', '臺中'],
  ['臺', '台'],
  ['ＡＢＣ中心', 'abc'],
  ['ABC中心', 'ＡＢＣ'],
  ['第１２館', '12'],
  ['臺中市政府', 'Ａ１５'],
])('%s is found by %s, be it an agency, a site or a mark', async (name, search) => {
  await createAll(name)
  expect(await found(search)).toEqual([1, 1, 1])
})

test('an address in wide characters is an address', async () => {
  const scan = await createCleanScan({ site: { origin: 'https://memory.ncl.edu.tw' } })
  await createMark({ scanId: scan.id })
  const { total } = await listMarks(visitor, { search: 'ｈｔｔｐｓ：／／memory.ncl.edu.tw／news' })
  expect(total).toBe(1)
})

test('what was stored before 臺 and 台 were the same is found afterwards', async () => {
  await createAll('臺中市政府')
  for (const table of ['agency', 'site', 'mark']) {
    await database.query(
      `update ${table} set search = array_to_tsvector(array['臺', '臺中', '中市', '臺中市', 'abc'])`,
    )
  }
  expect(await found('台中市')).toEqual([0, 0, 0])
  await up(database.getQueryInterface())
  expect(await found('台中市')).toEqual([1, 1, 1])
})
