import { expect, test } from 'vitest'
import { normalizeUrl, pageKey } from '#crawlers/normalize-url.ts'

test.each([
  ['HTTP://Example.TW:80/a', 'http://example.tw/a'],
  ['https://example.tw:443', 'https://example.tw/'],
  ['https://example.tw./a', 'https://example.tw/a'],
  ['https://example.tw/a#part', 'https://example.tw/a'],
  ['https://example.tw/a?', 'https://example.tw/a'],
  ['https://example.tw/a?utm_source=x&id=7&fbclid=y', 'https://example.tw/a?id=7'],
  ['https://example.tw/a?utm_source=x', 'https://example.tw/a'],
  ['https://example.tw/%e7%84%a1', 'https://example.tw/%E7%84%A1'],
  ['https://example.tw/無', 'https://example.tw/%E7%84%A1'],
  ['https://user:secret@example.tw/', 'https://example.tw/'],
  ['https://example.tw/a?b=%20+c&d', 'https://example.tw/a?b=%20+c&d'],
])('%s is planned as %s', (address, expected) => {
  expect(normalizeUrl(address)).toBe(expected)
})

test.each(['javascript:alert(1)', 'mailto:a@example.tw', 'file:///etc/passwd', 'http://', ''])(
  '%s is no address of a page',
  (address) => {
    expect(normalizeUrl(address)).toBeNull()
  },
)

test('a link is read from where it stands', () => {
  expect(normalizeUrl('../b?x=1#y', 'https://example.tw/a/c/')).toBe('https://example.tw/a/b?x=1')
})

test.each([
  ['https://example.tw/index.html', 'https://example.tw/'],
  ['https://example.tw/a/Default.aspx', 'https://example.tw/a/'],
  ['https://example.tw/a/index.php?id=1', 'https://example.tw/a/?id=1'],
])('%s and its folder are one page', (file, folder) => {
  expect(pageKey(file)).toBe(pageKey(folder))
})

test('pages that differ in their query are two', () => {
  expect(pageKey('https://example.tw/?id=1')).not.toBe(pageKey('https://example.tw/?id=2'))
})
