import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { z } from 'zod'
import { fetchSafely, Refused } from './fetch-safely.ts'
import type { CheckingKeys } from './keys.ts'
import { isBefore, openCredential } from './open-credential.ts'
import type { OpenCredential } from './open-credential.ts'

const Entry = z.object({
  type: z.literal('BitstringStatusListEntry'),
  statusPurpose: z.string(),
  statusListIndex: z.string().regex(/^\d{1,9}$/),
  statusListCredential: z.url(),
})

type Entry = z.infer<typeof Entry>

const List = z.object({
  type: z.literal('BitstringStatusList'),
  statusPurpose: z.string(),
  encodedList: z.string().regex(/^u[\w-]+$/),
})

/** In this order they are asked: what is final says more. */
export const purposes = ['revocation', 'suspension'] as const
export type Purpose = (typeof purposes)[number]

/** Whether a credential's bit is set in the list of a purpose, which has to be signed by the same
 * issuer, at the same host.
 * @throws {Refused} also where the credential names no list of the purpose: it could not be revoked */
export async function isSet(
  credential: OpenCredential,
  purpose: Purpose,
  keys: CheckingKeys,
  now: Date,
): Promise<boolean> {
  const entry = entryOf(credential, purpose)
  const address = new URL(entry.statusListCredential)
  if (address.origin !== new URL(credential.id).origin) {
    throw new Refused('its status list lies with somebody else')
  }
  const jwt = await fetchSafely(address.href, {
    accept: 'application/vc+jwt',
    type: /^application\/vc\+jwt\b/i,
  })
  const list = await openCredential(jwt, keys, {
    id: address.href,
    type: 'BitstringStatusListCredential',
    issuer: credential.issuer,
  })
  if (isOver(list, now)) throw new Refused('the status list is not of today')
  const subject = List.safeParse(list.credentialSubject)
  if (!subject.success || subject.data.statusPurpose !== purpose) {
    throw new Refused(`the list at ${address.href} is no list of ${purpose}`)
  }
  return bitOf(await decode(subject.data.encodedList), Number(entry.statusListIndex))
}

// Not `Expired`: that is said of marks.
const isOver = ({ validFrom, validUntil }: OpenCredential, now: Date): boolean =>
  isBefore(now, validFrom) || now > new Date(validUntil)

function entryOf({ credentialStatus }: OpenCredential, purpose: Purpose): Entry {
  const entries = [credentialStatus].flat().flatMap((entry) => Entry.safeParse(entry).data ?? [])
  const [found, ...more] = entries.filter(({ statusPurpose }) => statusPurpose === purpose)
  if (!found || more.length > 0) throw new Refused(`it does not name one list of ${purpose}`)
  return found
}

/** @see https://www.w3.org/TR/vc-bitstring-status-list/#bitstring-length */
const leastBytes = 131_072 / 8
const mostBytes = 64 * leastBytes

const unpack = promisify(gunzip)

async function decode(encodedList: string): Promise<Buffer> {
  let bits: Buffer
  try {
    const packed = Buffer.from(encodedList.slice(1), 'base64url')
    bits = await unpack(packed, { maxOutputLength: mostBytes })
  } catch {
    throw new Refused('the status list cannot be unpacked')
  }
  if (bits.length < leastBytes) throw new Refused('the status list is too short')
  return bits
}

function bitOf(bits: Buffer, index: number): boolean {
  const byte = bits[index >> 3]
  if (byte === undefined) throw new Refused('the status list ends before the entry of this mark')
  return (byte & (0x80 >> (index & 7))) !== 0
}
