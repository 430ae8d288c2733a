import { afterEach, expect, test, vi } from 'vitest'

afterEach(() => {
  vi.unstubAllEnvs()
  vi.resetModules()
})

async function cookiesAt(publicUrl: string) {
  vi.stubEnv('PUBLIC_URL', publicUrl)
  vi.resetModules()
  const { writeLanguageHeaders, getLocale } = await import('#app/i18n/i18n.server.ts')
  const headers = new Headers()
  writeLanguageHeaders(new Request(`${publicUrl}/?lang=en`), headers)
  const cookie = headers.get('Set-Cookie') ?? ''
  const again = new Request(publicUrl, { headers: { Cookie: cookie.split(';')[0]! } })
  return { cookie, locale: getLocale(again) }
}

test('on https a cookie is bound to this host alone, and read again', async () => {
  const { cookie, locale } = await cookiesAt('https://curbcut.example')
  expect(cookie).toMatch(/^__Host-lang=en; .*Path=\/; HttpOnly; SameSite=Lax; Secure$/)
  expect(cookie).not.toContain('Domain')
  expect(locale).toBe('en')
})

test('on http, where browsers take no such cookie, it has its plain name', async () => {
  const { cookie, locale } = await cookiesAt('http://localhost:3000')
  expect(cookie).toMatch(/^lang=en; .*Path=\/; HttpOnly; SameSite=Lax$/)
  expect(locale).toBe('en')
})
