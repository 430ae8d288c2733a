import { expect, test } from 'vitest'
import { parseEnv } from '#server/env.ts'

test('an empty environment is enough to begin', () => {
  expect(parseEnv({})).toMatchObject({ PORT: 3000, PUBLIC_URL: 'http://localhost:3000' })
})

test.each([
  ['PORT', 'eighty', 'port number'],
  ['PORT', '70000', '65535'],
  ['PUBLIC_URL', 'curbcut', 'https://'],
  ['DATABASE_URL', 'mysql://x', 'postgresql://'],
  ['SESSION_SECRET', 'short', '32'],
  ['SMTP_URL', 'http://mail', 'smtp://'],
  ['LOG_LEVEL', 'loud', 'info'],
  ['SCAN_PRIVATE_HOSTS', 'a b', 'name:port'],
])('a wrong %s is named, with what is expected', (variable, value, expected) => {
  const attempt = () => parseEnv({ [variable]: value })
  expect(attempt).toThrow(variable)
  expect(attempt).toThrow(expected)
})

test('production does not start without a secret', () => {
  expect(() => parseEnv({ NODE_ENV: 'production' })).toThrow('SESSION_SECRET')
})

test('private hosts are a list', () => {
  expect(
    parseEnv({ SCAN_PRIVATE_HOSTS: 'intranet.example, 10.0.0.5:8080' }).SCAN_PRIVATE_HOSTS,
  ).toEqual(['intranet.example', '10.0.0.5:8080'])
})
