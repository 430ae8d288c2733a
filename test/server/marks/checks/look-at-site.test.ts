import { afterEach, expect, test } from 'vitest'
import { visitor } from '#server/accounts/actor.ts'
import { NotFound, TooMany } from '#server/errors.ts'
import { lookAtSite } from '#server/marks/checks/look-at-site.ts'
import { snippets } from '#server/marks/snippets.ts'
import { createMark } from '#test/factories/mark.ts'
import { serveSite } from '#test/sites/serve-site.ts'
import type { Page, ServedSite } from '#test/sites/serve-site.ts'

let site: ServedSite | null = null
afterEach(async () => {
  await site?.close()
  site = null
})

const from = '192.0.2.7'
const at = (origin: string) => createMark({ origin, pathPrefix: '/' })

/** A mark of a site that serves this at its home page. */
async function markOf(home: Page): Promise<string> {
  site = await serveSite({ '/': home })
  return (await at(site.origin)).number
}

test('a site is asked for its home page, and what it shows is judged', async () => {
  let shown = ''
  const number = await markOf((_request, response) => {
    response.setHeader('Content-Type', 'text/html')
    response.end(`<main>內容</main><footer>${shown}</footer>`)
  })
  shown = snippets({ number, level: 'AA' }).en.svg
  const look = await lookAtSite(visitor, number, from)
  expect(look).toMatchObject({ number, address: `${site!.origin}/`, failure: null })
  expect(look.checks!.map(({ outcome }) => outcome)).toEqual(
    Array.from({ length: 5 }, () => 'right'),
  )
  expect(site!.asked).toEqual(['/'])
})

test('whoever leads on to another host has shown nothing', async () => {
  const number = await markOf((_request, response) => {
    response.writeHead(302, { Location: 'http://localhost:9/' }).end()
  })
  const look = await lookAtSite(visitor, number, from)
  expect(look.checks).toBeNull()
  expect(look.failure).toMatchObject({ en: expect.any(String) })
})

test('an address in a private network is not asked', async () => {
  const { number } = await at('http://10.0.0.1')
  const look = await lookAtSite(visitor, number, from)
  expect(look.failure!.en).toContain('private')
})

test('a site is asked only so often, whoever wants it', async () => {
  const number = await markOf('<p>沒有標章</p>')
  for (let looks = 0; looks < 12; looks += 1) {
    await lookAtSite(visitor, number, `192.0.2.${looks}`)
  }
  await expect(lookAtSite(visitor, number, '192.0.2.99')).rejects.toThrow(TooMany)
  expect(site!.asked).toHaveLength(12)
})

test('only sites that have a mark are asked', async () => {
  await expect(lookAtSite(visitor, 'M-0000-0000', from)).rejects.toThrow(NotFound)
})
