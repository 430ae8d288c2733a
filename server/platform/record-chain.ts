import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { z } from 'zod'

// The arithmetic of the record: pure, so that the service, its checker and anybody else reckon alike.

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const Values = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))

/** An entry as everybody may read it, one line of the published list. */
export const PublicEntry = z.strictObject({
  /** From 1, without gaps. */
  sequence: z.int().positive(),
  id: z.uuid(),
  /** UTC, to the millisecond. */
  at: z.iso.datetime({ precision: 3 }),
  verb: z.string().min(1),
  /** The roles of whoever acted, at that time. */
  roles: z.array(z.string()),
  /** `id` only where the thing itself can be looked up by everybody. */
  subject: z.strictObject({ type: z.string().min(1), id: z.uuid().nullable() }),
  before: Values.nullable(),
  after: Values.nullable(),
  /** The commitment to what is not published: see `commitmentTo`. */
  private: Sha256,
  /** The hash of the entry before; `noHash` in the first. */
  previous: Sha256,
  hash: Sha256,
})
export type PublicEntry = z.infer<typeof PublicEntry>

/** What of an entry only the service knows. */
export interface PrivatePart {
  account: string | null
  subject: string
  salt: string
}

/** Where a chain stands. */
export interface Head {
  sequence: number
  hash: string
}

export const noHash = '0'.repeat(64)
/** A chain without entries. */
export const emptyHead: Head = { sequence: 0, hash: noHash }

export interface Fault {
  /** The first entry that is not as it was written. */
  sequence: number
  /** `form`: it cannot be read; `gap`: entries before it are missing; `order`: it stands in a place
   * that is not its own; `hash`: it was changed; `link`: what stood before it was changed or replaced;
   * `private`: the account or the subject was changed; `head`: the chain is not the one whose head
   * was published. */
  kind: 'form' | 'gap' | 'order' | 'hash' | 'link' | 'private' | 'head'
  detail: string
}

const sha256 = (value: unknown): string =>
  createHash('sha256')
    .update(canonicalize(value) ?? '')
    .digest('hex')

/** SHA-256 over the canonical form (RFC 8785) of an entry without its own hash. Because `previous`
 * is part of it, each hash stands for all entries up to its own. */
export function hashOf(entry: Omit<PublicEntry, 'hash'> & { hash?: string }): string {
  const { hash: _, ...hashed } = entry
  return sha256(hashed)
}

/** Binds an entry to who acted and on what without telling: nobody finds them out by trying, because
 * of the salt, and nobody can put others in their place. */
export const commitmentTo = (part: PrivatePart): string => sha256(part)

/** Whether an entry is the next of a chain; null where it is. */
export function faultOf(entry: PublicEntry, before: Head): Fault | null {
  const { sequence, previous, hash } = entry
  const expected = before.sequence + 1
  const fault = (kind: Fault['kind'], detail: string): Fault => ({ sequence, kind, detail })
  if (sequence > expected) return fault('gap', `entry ${expected} is missing`)
  if (sequence < expected) return fault('order', `entry ${expected} was due here`)
  const computed = hashOf(entry)
  if (computed !== hash) return fault('hash', `its content gives ${computed}, it says ${hash}`)
  if (previous !== before.hash)
    return fault('link', `it follows ${previous}, the entry before is ${before.hash}`)
  return null
}
