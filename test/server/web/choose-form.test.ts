import { expect, test } from 'vitest'
import { openDoor } from './open-door.ts'

const number = 'M-4F7K-2X92'
const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8'

const asked = async (path: string, accept: string | null, method = 'GET') => {
  await using door = await openDoor()
  const headers: Record<string, string> = accept === null ? {} : { Accept: accept }
  const answer = await fetch(door.url + path, { method, headers })
  const { url } = (await answer.json()) as { url: string }
  const { pathname, search } = new URL(url)
  return { path: pathname + search, vary: answer.headers.get('vary') ?? '' }
}

test.each([
  [browser, ''],
  ['*/*', ''],
  ['image/png', ''],
  ['application/vc+jwt', '.jwt'],
  ['application/ld+json', '.jsonld'],
  ['application/json', '.jsonld'],
  ['application/vc+jwt;q=0.5, text/html', ''],
  ['text/html;q=0.5, application/vc+jwt', '.jwt'],
])('who accepts %s gets /marks/NUMBER%s, and is told that it depends', async (accept, suffix) => {
  const { path, vary } = await asked(`/marks/${number}?done=issued`, accept)
  expect(path.split('?')[0]).toBe(`/marks/${number}${suffix}`)
  expect(vary).toContain('Accept')
})

test('the words behind the ? reach the page', async () => {
  expect((await asked(`/marks/${number}?done=issued`, browser)).path).toContain('?done=issued')
})

test.each([
  `/marks/${number}.svg`,
  `/marks/${number}.data`,
  '/marks',
  '/marks/check-more',
  '/marks/check',
])('%s has one form', async (path) => {
  expect((await asked(path, 'application/vc+jwt')).path).toBe(path)
})

test('what is sent to a mark reaches its page', async () => {
  await using door = await openDoor()
  const answer = await fetch(`${door.url}/marks/${number}`, {
    method: 'POST',
    headers: { Accept: 'application/json', Origin: 'http://curbcut.test' },
  })
  expect(((await answer.json()) as { url: string }).url).toMatch(new RegExp(`${number}$`))
})
