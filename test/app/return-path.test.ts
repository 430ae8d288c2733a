import { describe, expect, test } from 'vitest'
import { isKeptFor, pathOfPage, returnPath } from '#app/return-path.ts'

describe('a sign-in leads back', () => {
  test.each(['/', '/marks/new?scan=1&q=%E7%B6%B2', '/a/..b//c?to=//elsewhere.example'])(
    'to %s, as it is',
    (path) => expect(returnPath(path)).toBe(path),
  )

  test.each([
    null,
    '',
    'marks',
    'https://elsewhere.example/',
    '//elsewhere.example/',
    '/\\elsewhere.example/',
    '/\t/elsewhere.example/',
    '/..//elsewhere.example/',
    '/%2e%2e//elsewhere.example/',
    '/./\\elsewhere.example/',
    'javascript:alert(1)',
  ])('to the first page instead of %j', (path) => expect(returnPath(path)).toBe('/'))
})

const sent = (path: string) => new Request(`http://here.example${path}`, { method: 'POST' })

describe('after a form', () => {
  test('the page keeps what it was asked for', () => {
    expect(pathOfPage(sent('/marks/new?scan=1'))).toBe('/marks/new?scan=1')
    expect(pathOfPage(sent('/marks/new?scan=1'), 'id')).toBe('/marks/new?scan=1&kept=id')
  })

  test('what told of the form before it goes', () => {
    expect(pathOfPage(sent('/marks/M-1?done=issued&kept=old'))).toBe('/marks/M-1')
    expect(pathOfPage(sent('/marks/M-1?done=issued&kept=old'), 'new')).toBe('/marks/M-1?kept=new')
  })
})

test('a page that was only asked for is led back to as it was', () => {
  const asked = new Request('http://here.example/sites?q=a%20b&done=proved')
  expect(pathOfPage(asked)).toBe('/sites?q=a%20b&done=proved')
})

test('the sign-in knows whether a form waits for it', () => {
  expect(isKeptFor('/marks/new?scan=1&kept=id')).toBe(true)
  expect(isKeptFor('/marks/new?scan=1')).toBe(false)
  expect(isKeptFor('//elsewhere.example/?kept=id')).toBe(false)
  expect(isKeptFor(null)).toBe(false)
})
