// Default imports: the build for browsers looks at the configuration too, before it leaves it out, and
// refuses names that it cannot find.
import crypto from 'node:crypto'
import type { JsonWebKey, KeyObject } from 'node:crypto'
import fs from 'node:fs'
import { z } from 'zod'

/** A key of ours that marks are, or were, signed with. */
export interface MarkSigningKey {
  /** Its thumbprint, which anybody can work out from the public key.
   * @see RFC 7638 */
  id: string
  algorithm: 'EdDSA' | 'ES256'
  /** Null where only the public part was kept: it checks what it signed, and signs no more. */
  privateKey: KeyObject | null
  publicJwk: JsonWebKey
}

export const markKeysShape =
  'private keys, Ed25519 or P-256, as a JSON list of JWKs or as PEM (PKCS #8); the first signs'

/** Of `MARK_SIGNING_KEYS`: the first signs, all are published for checking. */
export const markSigningKeys = z.string().transform((text, context) => parseInto(text, context))

/** Of `MARK_SIGNING_KEYS_FILE`: the same, in a file. */
export const markSigningKeysFile = z.string().transform((path, context) => {
  const text = readText(path)
  if (text !== null) return parseInto(text, context)
  context.addIssue({
    code: 'custom',
    message: `${path}: cannot be read; a file of ${markKeysShape}`,
  })
  return z.NEVER
})

/** A new key in the shape that `MARK_SIGNING_KEYS` takes. */
export const newMarkSigningKeys = (): string =>
  JSON.stringify([crypto.generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })])

function readText(path: string): string | null {
  try {
    return fs.readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

function parseInto(text: string, context: z.RefinementCtx): MarkSigningKey[] {
  const say = (message: string) => {
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  }
  const keys = parse(text)
  if (!keys || keys.length === 0) return say(markKeysShape)
  if (!keys[0]!.privateKey) return say('the first key signs, and needs its private part')
  if (new Set(keys.map(({ id }) => id)).size < keys.length) return say('each key once')
  return keys
}

/** @returns null where something in it is no key that we sign with. Never says what: it is secret. */
function parse(text: string): MarkSigningKey[] | null {
  try {
    return text.trimStart().startsWith('-----') ? pemKeys(text) : jsonKeys(text)
  } catch {
    return null
  }
}

const pemBlock = /-----BEGIN ((?:PRIVATE|PUBLIC) KEY)-----[\s\S]+?-----END \1-----/g

function pemKeys(text: string): MarkSigningKey[] {
  // In one line of an environment, line breaks are often written as two characters.
  const blocks = text.replaceAll('\\n', '\n').matchAll(pemBlock)
  return [...blocks].map(([pem, kind]) =>
    kind === 'PRIVATE KEY'
      ? signing(crypto.createPrivateKey(pem))
      : retired(crypto.createPublicKey(pem)),
  )
}

function jsonKeys(text: string): MarkSigningKey[] {
  const given = JSON.parse(text) as JsonWebKey[] | { keys: JsonWebKey[] }
  const list = Array.isArray(given) ? given : given.keys
  return list.map((key) =>
    key.d === undefined
      ? retired(crypto.createPublicKey({ key, format: 'jwk' }))
      : signing(crypto.createPrivateKey({ key, format: 'jwk' })),
  )
}

const signing = (privateKey: KeyObject): MarkSigningKey => ({
  ...retired(crypto.createPublicKey(privateKey)),
  privateKey,
})

function retired(publicKey: KeyObject): MarkSigningKey {
  const { kty, crv, x, y } = publicKey.export({ format: 'jwk' })
  const isEd25519 = kty === 'OKP' && crv === 'Ed25519'
  if (!isEd25519 && !(kty === 'EC' && crv === 'P-256')) throw new Error('another kind of key')
  // Members and their order as RFC 7638 (and RFC 8037 for Ed25519) want them for the thumbprint.
  const publicJwk = isEd25519 ? { crv, kty, x } : { crv, kty, x, y }
  const id = crypto.createHash('sha256').update(JSON.stringify(publicJwk)).digest('base64url')
  return { id, algorithm: isEd25519 ? 'EdDSA' : 'ES256', privateKey: null, publicJwk }
}
