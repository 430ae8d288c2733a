import { generateKeyPairSync } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { calculateJwkThumbprint } from 'jose'
import { expect, test } from 'vitest'
import { parseEnv } from '#server/env.ts'
import { newMarkSigningKeys } from '#server/mark-signing-keys.ts'

const ed = generateKeyPairSync('ed25519')
const p256 = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const jwk = (key: typeof ed.privateKey) => key.export({ format: 'jwk' })
const pem = (key: typeof ed.privateKey) =>
  String(
    key.type === 'private'
      ? key.export({ format: 'pem', type: 'pkcs8' })
      : key.export({ format: 'pem', type: 'spki' }),
  )

const keysOf = (text: string) => parseEnv({ MARK_SIGNING_KEYS: text }).MARK_SIGNING_KEYS!

test.each([
  ['a list of JWKs', JSON.stringify([jwk(ed.privateKey), jwk(p256.publicKey)])],
  ['a JWK set', JSON.stringify({ keys: [jwk(ed.privateKey), jwk(p256.publicKey)] })],
  ['PEM', pem(ed.privateKey) + pem(p256.publicKey)],
  ['PEM in one line', (pem(ed.privateKey) + pem(p256.publicKey)).replaceAll('\n', '\\n')],
])('%s is taken: the first signs, of a retired one the public part is enough', async (_, text) => {
  const [first, second, ...more] = keysOf(text)
  expect(first).toMatchObject({ algorithm: 'EdDSA', privateKey: { type: 'private' } })
  expect(second).toMatchObject({ algorithm: 'ES256', privateKey: null })
  expect(more).toEqual([])
  for (const { id, publicJwk } of [first!, second!]) {
    expect(publicJwk).not.toHaveProperty('d')
    expect(id).toBe(await calculateJwkThumbprint(publicJwk as { kty: string }))
  }
})

test('a file of keys is taken too, and what is made without any is one', async () => {
  const folder = await mkdtemp(join('.cache', 'keys-'))
  const path = join(folder, 'keys.json')
  try {
    await writeFile(path, `${newMarkSigningKeys()}\n`)
    expect(parseEnv({ MARK_SIGNING_KEYS_FILE: path }).MARK_SIGNING_KEYS).toHaveLength(1)
    const both = { MARK_SIGNING_KEYS_FILE: path, MARK_SIGNING_KEYS: newMarkSigningKeys() }
    expect(() => parseEnv(both)).toThrow('not together')
  } finally {
    await rm(folder, { recursive: true })
  }
})

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 })

test.each([
  ['no key', 'secret', 'Ed25519 or P-256'],
  ['an empty list', '[]', 'Ed25519 or P-256'],
  ['a key of another kind', JSON.stringify([jwk(rsa.privateKey)]), 'Ed25519 or P-256'],
  ['a first key without its private part', JSON.stringify([jwk(ed.publicKey)]), 'private part'],
  ['a key twice', pem(ed.privateKey) + pem(ed.publicKey), 'each key once'],
])('%s is refused, and not repeated', (_, text, expected) => {
  expect(() => keysOf(text)).toThrow(expected)
  expect(() => keysOf(text)).not.toThrow(text)
})

test('a file that is not there is named', () => {
  expect(() => parseEnv({ MARK_SIGNING_KEYS_FILE: '/nowhere/keys' })).toThrow('/nowhere/keys')
})
