import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { env } from '../env.ts'
import type { EncryptionKey } from '../env.ts'

const algorithm = 'aes-256-gcm'
const ivBytes = 12
const tagBytes = 16

/** Encrypts a text for the database with the first of the keys.
 * @param context  what the text is, e.g. `account.email`; a sealed text opens in no other, so that
 *   nobody who can write to the database can show one field as another
 * @returns `KEYID.BASE64URL` of nonce, ciphertext and tag; another each time
 * @see NIST SP 800-38D for the nonce of 96 random bits, good for 2^32 texts a key */
export function seal(text: string, context: string): string {
  const { id, key } = newestKey()
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv(algorithm, key, iv).setAAD(additional(id, context))
  const bytes = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final()])
  return `${id}.${Buffer.concat([bytes, cipher.getAuthTag()]).toString('base64url')}`
}

/** Decrypts what `seal` made with any of the keys.
 * @throws {CannotOpen} its key is not among ours, or it was changed, or belongs to another context */
export function open(sealed: string, context: string): string {
  const id = keyIdOf(sealed)
  const known = keys().find((key) => key.id === id)
  if (!known) throw new CannotOpen(context, `key ${JSON.stringify(id)} is not in ENCRYPTION_KEYS`)
  const bytes = Buffer.from(sealed.slice(id.length + 1), 'base64url')
  if (bytes.length < ivBytes + tagBytes) throw new CannotOpen(context, 'too short')
  const decipher = createDecipheriv(algorithm, known.key, bytes.subarray(0, ivBytes), {
    authTagLength: tagBytes,
  })
  decipher.setAAD(additional(id, context)).setAuthTag(bytes.subarray(-tagBytes))
  try {
    const text = decipher.update(bytes.subarray(ivBytes, -tagBytes))
    return Buffer.concat([text, decipher.final()]).toString('utf8')
  } catch {
    throw new CannotOpen(context, 'changed, or sealed as something else')
  }
}

/** The key that a text was sealed with. */
export const keyIdOf = (sealed: string): string => sealed.slice(0, Math.max(0, sealed.indexOf('.')))

/** The key that seals now. */
export const newestKeyId = (): string => newestKey().id

/** A fixed stand-in for a text, to find it by: the same text gives the same hash, and without the
 * key nobody can try out texts. Not for secrets with few possibilities alone.
 * @returns 64 hexadecimal digits */
export const keyedHash = (text: string): string => {
  if (!env.LOOKUP_KEY) throw new Error('LOOKUP_KEY: required to find what is sealed')
  return createHmac('sha256', env.LOOKUP_KEY).update(text).digest('hex')
}

/** A sealed text that cannot be read here; says which field, never what was in it. */
export class CannotOpen extends Error {
  constructor(context: string, reason: string) {
    super(`${context} cannot be opened: ${reason}`)
  }
}

function keys(): EncryptionKey[] {
  if (!env.ENCRYPTION_KEYS) throw new Error('ENCRYPTION_KEYS: required to store personal data')
  return env.ENCRYPTION_KEYS
}

const newestKey = (): EncryptionKey => keys()[0]!

const additional = (keyId: string, context: string) => Buffer.from(`${keyId}\0${context}`, 'utf8')
