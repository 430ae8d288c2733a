import { describe, expect, test } from 'vitest'
import { getFixedT, getLocale, writeLanguageHeaders } from '#app/i18n/i18n.server.ts'

interface Asked {
  query?: string
  cookie?: string
  accept?: string
}

function ask({ query = '', cookie, accept }: Asked): Request {
  const headers = new Headers()
  if (cookie) headers.set('Cookie', cookie)
  if (accept) headers.set('Accept-Language', accept)
  return new Request(`http://curbcut.test/marks${query}`, { headers })
}

describe('the language of an answer', () => {
  test.each<[string, Asked, string]>([
    ['is Chinese for who asks for nothing', {}, 'zh-TW'],
    ['follows the browser', { accept: 'en-GB,en;q=0.9' }, 'en'],
    ['follows the order of wishes', { accept: 'fr, en;q=0.4, zh-Hant;q=0.8' }, 'zh-TW'],
    ['leaves out what the browser refuses', { accept: 'en;q=0, zh-TW;q=0.1' }, 'zh-TW'],
    ['is Chinese for who asks for others only', { accept: 'fr,de' }, 'zh-TW'],
    ['follows the choice before over the browser', { cookie: 'a=b; lang=en', accept: 'zh' }, 'en'],
    ['follows the address over all', { query: '?lang=zh-TW', cookie: 'lang=en' }, 'zh-TW'],
    ['takes no language that there is not', { query: '?lang=fr', cookie: 'lang=xx' }, 'zh-TW'],
  ])('%s', (_name, asked, expected) => {
    expect(getLocale(ask(asked))).toBe(expected)
  })
})

test('the answer names its language and what that came from', () => {
  const headers = new Headers()
  writeLanguageHeaders(ask({ accept: 'en' }), headers)
  expect(headers.get('Content-Language')).toBe('en')
  expect(headers.get('Vary')).toBe('Cookie, Accept-Language')
  expect(headers.get('Set-Cookie')).toBeNull()
})

test('a choice made by address is kept for the next pages', () => {
  const headers = new Headers()
  writeLanguageHeaders(ask({ query: '?q=a&lang=en' }), headers)
  const cookie = headers.get('Set-Cookie') ?? ''
  expect(getLocale(ask({ cookie: cookie.split(';')[0] ?? '' }))).toBe('en')
})

test('loaders speak the language of the request', () => {
  expect(getFixedT(ask({ accept: 'en' }), 'common')('home')).toBe('Home')
  expect(getFixedT(ask({}), 'common')('home')).toBe('首頁')
})
