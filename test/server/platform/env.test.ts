import { expect, test } from 'vitest'
import { parseEnv } from '#server/env.ts'
import { markSigningKey } from '#test/mark-signing-key.ts'

test('an empty environment is enough to begin', () => {
  expect(parseEnv({})).toMatchObject({ PORT: 3000, PUBLIC_URL: 'http://localhost:3000' })
})

const key = Buffer.alloc(32).toString('base64')

const one = { id: 'one', issuer: 'https://id.example', clientId: 'c', clientSecret: 's' }
const providers = (...changes: object[]): string =>
  JSON.stringify(
    changes.map((change) => Object.assign({ nameZh: '一', nameEn: 'One' }, one, change)),
  )

test('in production, only a provider on this machine may be asked without TLS', () => {
  const production = {
    NODE_ENV: 'production',
    SESSION_SECRET: 'x'.repeat(32),
    ENCRYPTION_KEYS: `first:${key}`,
    LOOKUP_KEY: key,
    MARK_SIGNING_KEYS: markSigningKey,
  }
  const asked = (issuer: string) =>
    parseEnv({ ...production, OIDC_PROVIDERS: providers({ issuer }) }).OIDC_PROVIDERS.length
  expect(asked('http://127.0.0.1:9000')).toBe(1)
  expect(asked('https://id.example')).toBe(1)
  expect(() => asked('http://id.example')).toThrow('https is required')
})

test.each([
  ['PORT', 'eighty', 'port number'],
  ['PORT', '70000', '65535'],
  ['PUBLIC_URL', 'curbcut', 'https://'],
  ['DATABASE_URL', 'mysql://x', 'postgresql://'],
  ['SESSION_SECRET', 'short', '32'],
  ['ENCRYPTION_KEYS', 'first', 'ID:KEY'],
  ['ENCRYPTION_KEYS', 'first:c2hvcnQ=', '32 random bytes'],
  ['ENCRYPTION_KEYS', `a:${key},a:${key}`, 'each id once'],
  ['LOOKUP_KEY', 'c2hvcnQ=', '32 random bytes'],
  ['SMTP_URL', 'http://mail', 'smtp://'],
  ['LOG_LEVEL', 'loud', 'info'],
  ['OIDC_PROVIDERS', 'https://id.example', 'a JSON list'],
  ['OIDC_PROVIDERS', '{}', 'a JSON list'],
  ['OIDC_PROVIDERS', providers({ issuer: 'id.example' }), 'the address of the issuer'],
  ['OIDC_PROVIDERS', providers({ id: 'A/B' }), 'a-z, 0-9'],
  ['OIDC_PROVIDERS', providers({}, {}), 'each id once'],
  ['SCAN_PRIVATE_HOSTS', 'a b', 'name:port'],
  ['TRUSTED_PROXIES', 'proxy.example', '10.0.0.0/8'],
  ['TRUSTED_PROXIES', '10.0.0.0/40', '10.0.0.0/8'],
])('a wrong %s is named, with what is expected', (variable, value, expected) => {
  const attempt = () => parseEnv({ [variable]: value })
  expect(attempt).toThrow(variable)
  expect(attempt).toThrow(expected)
})

test.each(['SESSION_SECRET', 'ENCRYPTION_KEYS', 'LOOKUP_KEY', 'MARK_SIGNING_KEYS'])(
  'production does not start without %s',
  (variable) => {
    const whole = {
      NODE_ENV: 'production',
      SESSION_SECRET: 'x'.repeat(32),
      ENCRYPTION_KEYS: `first:${key}`,
      LOOKUP_KEY: key,
      MARK_SIGNING_KEYS: markSigningKey,
    }
    expect(parseEnv(whole).NODE_ENV).toBe('production')
    expect(() => parseEnv({ ...whole, [variable]: undefined })).toThrow(variable)
  },
)

test('private hosts are a list', () => {
  expect(
    parseEnv({ SCAN_PRIVATE_HOSTS: 'intranet.example, 10.0.0.5:8080' }).SCAN_PRIVATE_HOSTS,
  ).toEqual(['intranet.example', '10.0.0.5:8080'])
})
