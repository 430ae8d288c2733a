import { expect, test } from 'vitest'
import { describeFailure } from '#crawlers/failures.ts'
import { defaultScope, isInScope } from '#crawlers/scope.ts'
import { parseStartUrl } from '#crawlers/start-url.ts'

test.each([
  ['https://moda.gov.tw', 'https://moda.gov.tw/'],
  ['  moda.gov.tw/a ', 'https://moda.gov.tw/a'],
  ['example.tw:8080/a', 'https://example.tw:8080/a'],
  ['http://localhost:3000', 'http://localhost:3000/'],
  ['數位.台灣', 'https://xn--nqq435c.xn--kpry57d/'],
])('%s is read as %s', (text, url) => {
  const parsed = parseStartUrl(text)
  expect(parsed).toEqual({ url: new URL(url).href })
})

test.each([
  ['', 'url-invalid'],
  ['not a url', 'url-invalid'],
  ['數位發展部', 'url-invalid'],
  ['http://', 'url-invalid'],
  ['file:///etc/passwd', 'url-scheme'],
  ['javascript:alert(1)', 'url-scheme'],
  ['ftp://example.tw/', 'url-scheme'],
  ['https://me:secret@example.tw/', 'url-credentials'],
])('%s is refused as %s, with a reason in both languages', (text, code) => {
  const parsed = parseStartUrl(text)
  if (!('failure' in parsed)) throw new Error(`taken for ${parsed.url}`)
  expect(parsed.failure.code).toBe(code)
  expect(describeFailure(parsed.failure, 'zh-TW')).toMatch(/網址/)
  expect(describeFailure(parsed.failure, 'en')).toMatch(/address/)
})

test('a password in an address is not repeated in what is said about it', () => {
  expect(JSON.stringify(parseStartUrl('https://me:secret@example.tw/'))).not.toContain('secret')
})

test('a site is the folder that its start address lies in', () => {
  expect(defaultScope('https://example.tw/a/b.html?c=1')).toEqual({
    origin: 'https://example.tw',
    pathPrefix: '/a/',
  })
})

test.each([
  ['https://example.tw/a/b', true],
  ['https://example.tw/a', true],
  ['https://example.tw/a?x=1', true],
  ['https://example.tw/ab', false],
  ['https://example.tw/', false],
  ['http://example.tw/a/b', false],
  ['https://www.example.tw/a/b', false],
  ['https://example.tw.evil.test/a/b', false],
  ['nonsense', false],
])('%s is inside /a/: %s', (address, isInside) => {
  const scope = { origin: 'https://example.tw', pathPrefix: '/a/' }
  expect(isInScope(address, scope)).toBe(isInside)
})
