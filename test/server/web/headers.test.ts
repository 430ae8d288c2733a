import { describe, expect, test } from 'vitest'
import { withoutSecrets } from '#server/web/log-requests.ts'
import { openDoor } from './open-door.ts'
import type { Door } from './open-door.ts'

const https = { PUBLIC_URL: 'https://curbcut.example' }

async function headersOf(door: Door, path = '/'): Promise<Headers> {
  return (await fetch(door.url + path)).headers
}

/** The policy by directive. */
const directives = (headers: Headers): Record<string, string> =>
  Object.fromEntries(
    (headers.get('Content-Security-Policy') ?? '').split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(' ')
      return [name, sources.join(' ')]
    }),
  )

describe('the Content-Security-Policy', () => {
  test('lets nothing run but our own files and what carries the nonce of this answer', async () => {
    await using door = await openDoor(async (_request, { cspNonce }) => new Response(cspNonce))
    const answer = await fetch(door.url)
    const policy = directives(answer.headers)
    expect(policy['script-src']).toBe(`'self' 'nonce-${await answer.text()}'`)
    expect(policy).toMatchObject({
      'default-src': "'none'",
      'script-src-attr': "'none'",
      'style-src': "'self'",
      'object-src': "'none'",
      'base-uri': "'none'",
      'frame-ancestors': "'none'",
      'form-action': "'self'",
    })
  })

  test('knows no exception', async () => {
    await using door = await openDoor()
    const policy = (await headersOf(door)).get('Content-Security-Policy')
    expect(policy).not.toMatch(/unsafe|\*|https?:|eval/)
  })

  test('has another nonce in every answer', async () => {
    await using door = await openDoor(async (_request, { cspNonce }) => new Response(cspNonce))
    const nonces = await Promise.all(
      Array.from({ length: 20 }, async () => (await fetch(door.url)).text()),
    )
    expect(new Set(nonces).size).toBe(20)
    expect(nonces.every((nonce) => Buffer.from(nonce, 'base64').length === 16)).toBe(true)
  })
})

test('every answer isolates itself, also a refusal', async () => {
  await using door = await openDoor()
  for (const path of ['/', '/marks/%00', `/?${'a'.repeat(9000)}`]) {
    expect(Object.fromEntries(await headersOf(door, path))).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-frame-options': 'DENY',
    })
  }
})

test('nothing of the device may be used but passkeys, and those by us alone', async () => {
  await using door = await openDoor()
  const policy = (await headersOf(door)).get('Permissions-Policy') ?? ''
  expect(policy).toContain('publickey-credentials-get=(self)')
  expect(policy).toContain('publickey-credentials-create=(self)')
  expect(policy).toContain('camera=()')
  expect(policy).not.toContain('*')
})

test('browsers are told to come by https for a year, and only where we are on https', async () => {
  await using plain = await openDoor()
  await using secure = await openDoor(undefined, https)
  expect((await headersOf(plain)).get('Strict-Transport-Security')).toBeNull()
  expect((await headersOf(secure)).get('Strict-Transport-Security')).toBe('max-age=31536000')
  expect(directives(await headersOf(plain))).not.toHaveProperty('upgrade-insecure-requests')
  expect(directives(await headersOf(secure))).toHaveProperty('upgrade-insecure-requests')
})

test('what a route says of itself replaces what the door says, and cookies add up', async () => {
  await using door = await openDoor(async () => {
    const headers = new Headers({ 'Cross-Origin-Resource-Policy': 'cross-origin' })
    headers.append('Set-Cookie', 'a=1')
    headers.append('Set-Cookie', 'b=2')
    return new Response('picture', { headers })
  })
  const headers = await headersOf(door)
  expect(headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin')
  expect(headers.getSetCookie()).toEqual(['a=1', 'b=2'])
})

test('no answer says what it was made with', async () => {
  await using door = await openDoor()
  expect((await headersOf(door)).get('X-Powered-By')).toBeNull()
})

test.each([
  ['/sites/019ab2f4-7c1e-7d2a-9c0b-3f1e5a6b7c8d', '/sites/019ab2f4-7c1e-7d2a-9c0b-3f1e5a6b7c8d'],
  ['/invitations/q3Zk0x8vT1nYw5uHc7LbPd2RfSgAeMjV', '/invitations/…'],
  ['/marks/M1234567890', '/marks/M1234567890'],
])('a log line has no secret of an address: %s', (path, logged) => {
  expect(withoutSecrets(path)).toBe(logged)
})
