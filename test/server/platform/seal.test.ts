import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { env } from '#server/env.ts'
import { keptSecret } from '#server/platform/kept-secret.ts'
import { CannotOpen, keyIdOf, keyedHash, open, seal } from '#server/platform/seal.ts'

const ours = env.ENCRYPTION_KEYS!
const newer = { id: 'newer', key: Buffer.alloc(32, 3) }

test.each(['', 'someone@people.example', '輪椅使用者 ♿', 'x'.repeat(100_000)])(
  'what was sealed opens again (%#)',
  (text) => {
    const sealed = seal(text, 'account.name')
    expect(open(sealed, 'account.name')).toBe(text)
  },
)

test('a sealed text shows nothing of what it was', () => {
  expect(seal('someone@people.example', 'account.email')).not.toContain('people')
})

test('the same text is never sealed the same way twice', () => {
  expect(seal('a', 'account.name')).not.toBe(seal('a', 'account.name'))
})

test('a sealed text does not open as another field', () => {
  expect(() => open(seal('a', 'account.name'), 'account.telephone')).toThrow(CannotOpen)
})

test('one changed byte anywhere is noticed', () => {
  const [id, payload] = seal('mail', 'account.email').split('.') as [string, string]
  const bytes = Buffer.from(payload, 'base64url')
  for (let index = 0; index < bytes.length; index += 1) {
    const changed = Buffer.from(bytes)
    changed[index]! ^= 1
    expect(() => open(`${id}.${changed.toString('base64url')}`, 'account.email')).toThrow(
      CannotOpen,
    )
  }
})

test.each(['', 'plain text', 'test.', 'test.AAAA', 'unknown.AAAA', '.AAAA'])(
  'what was never sealed is refused: %j',
  (text) => {
    expect(() => open(text, 'account.email')).toThrow(CannotOpen)
  },
)

test('the first key seals, an older one still opens', () => {
  const old = seal('a', 'account.name')
  try {
    env.ENCRYPTION_KEYS = [newer, ...ours]
    expect(keyIdOf(seal('a', 'account.name'))).toBe('newer')
    expect(open(old, 'account.name')).toBe('a')
    env.ENCRYPTION_KEYS = [newer]
    expect(() => open(old, 'account.name')).toThrow('not in ENCRYPTION_KEYS')
  } finally {
    env.ENCRYPTION_KEYS = ours
  }
})

test('a keyed hash is the same for the same text, and another under another key', () => {
  const before = keyedHash('someone@people.example')
  expect(keyedHash('someone@people.example')).toBe(before)
  expect(keyedHash('somebody@people.example')).not.toBe(before)
  const key = env.LOOKUP_KEY!
  try {
    env.LOOKUP_KEY = Buffer.alloc(32, 9)
    expect(keyedHash('someone@people.example')).not.toBe(before)
  } finally {
    env.LOOKUP_KEY = key
  }
})

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kept-secret-'))
})
afterAll(() => rm(folder, { recursive: true }))

test('a secret is made once, and only its user can read it', async () => {
  const path = join(folder, 'secret')
  expect(await keptSecret(path, () => 'first')).toBe('first')
  expect(await keptSecret(path, () => 'second')).toBe('first')
  expect((await stat(path)).mode & 0o777).toBe(0o600)
})

test('a secret that is there and cannot be read is never made anew', async () => {
  const path = join(folder, 'kept')
  await writeFile(path, 'first')
  await expect(keptSecret(`${path}/below`, () => 'second')).rejects.toThrow('ENOTDIR')
  expect(await readFile(path, 'utf8')).toBe('first')
})
