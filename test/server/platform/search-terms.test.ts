import { expect, test } from 'vitest'
import { database } from '#server/platform/database.ts'
import { searchTerms, toTsQuery } from '#server/platform/search-terms.ts'

async function finds(text: string, query: string): Promise<boolean> {
  const [rows] = await database.query(
    'select array_to_tsvector($1::text[]) @@ $2::tsquery as found',
    { bind: [searchTerms(text), toTsQuery(query)] },
  )
  return (rows as { found: boolean }[])[0]!.found
}

const name = '國家圖書館 全球資訊網 National Central Library'

test.each([
  '圖書館',
  '書',
  '國家圖書',
  '資訊網',
  'national',
  'Libr',
  '圖書館 central',
  'ＣＥＮＴＲＡＬ',
])('a name is found by %s', async (query) => expect(await finds(name, query)).toBe(true))

test.each(['博物館', '館圖', 'centralx', '圖書館 museum'])(
  'a name is not found by %s',
  async (query) => expect(await finds(name, query)).toBe(false),
)

test.each(["o'hara", 'a & b | !c', 'x:*', 'a\\', "x'); drop table site; --"])(
  'the search text %s is no query language',
  async (query) => expect(await finds(name, query)).toBe(false),
)

test.each(['  ，。 ', "'", '\\'])('%s has no word and searches for nothing', (query) => {
  expect(toTsQuery(query)).toBeNull()
})
