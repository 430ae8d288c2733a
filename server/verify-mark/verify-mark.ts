import { z } from 'zod'
import { fetchSafely, Refused } from './fetch-safely.ts'
import { didOf, readAddress } from './issuer.ts'
import { fetchKeys } from './keys.ts'
import { checkDates, Expired, openCredential } from './open-credential.ts'
import type { OpenCredential } from './open-credential.ts'
import { isSet } from './status-lists.ts'

export interface Verdict {
  /** `unknown` while nothing signed has said it. */
  mark: string
  state: 'valid' | 'suspended' | 'revoked' | 'expired' | 'unknown'
  level: string
  /** A mark that stands, at this moment, and everything about it was checked. */
  verified: boolean
}

const unknown: Verdict = { mark: 'unknown', state: 'unknown', level: 'unknown', verified: false }

const Subject = z.object({
  id: z.string().max(2000),
  markNumber: z.string().regex(/^M-\w{4}-\w{4}$/),
  level: z.enum(['A', 'AA', 'AAA']),
  standard: z.string().regex(/^[\w.]{1,20}$/),
})

export interface Means {
  /** Hears of each step that was taken. */
  say: (step: string) => void
  now?: Date
}

/** Checks a mark from outside, by the network alone: trusts the host that was asked to say which keys
 * are its own (TLS vouches for it), and beyond that nothing that is not signed with them. */
export async function verifyMark(
  address: string,
  { say, now = new Date() }: Means,
): Promise<Verdict> {
  let known = unknown
  try {
    const url = readAddress(address)
    const issuer = didOf(url)
    const jwt = await fetchSafely(url.href, {
      accept: 'application/vc+jwt',
      type: /^application\/vc\+jwt\b/i,
    })
    say(`credential: ${url.href}, ${jwt.length} bytes`)
    const keys = await fetchKeys(url)
    say(`keys: ${keys.size} of ${issuer}`)
    const expected = { id: url.href, type: 'AccessibilityMarkCredential', issuer }
    const credential = await openCredential(jwt, keys, expected)
    const subject = subjectOf(credential)
    known = { ...unknown, mark: subject.markNumber, level: subject.level }
    say(`signature: good, with ${credential.signedWith}`)
    say(`issuer: ${credential.issuer}, the host that was asked`)
    say(`site: ${printable(subject.id)}, level ${subject.level}, standard ${subject.standard}`)
    say(`dates: valid from ${credential.validFrom} until ${credential.validUntil}`)
    checkDates(credential, now)
    if (await isSet(credential, 'revocation', keys, now)) return { ...known, state: 'revoked' }
    say('revocation: no')
    if (await isSet(credential, 'suspension', keys, now)) return { ...known, state: 'suspended' }
    say('suspension: no')
    return { ...known, state: 'valid', verified: true }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    say(`refused: ${printable(error.message)}`)
    return error instanceof Expired ? { ...known, state: 'expired' } : known
  }
}

function subjectOf({ credentialSubject, id }: OpenCredential): z.infer<typeof Subject> {
  const read = Subject.safeParse(credentialSubject)
  if (!read.success) throw new Refused('it says no mark of a site')
  if (!id.endsWith(`/${read.data.markNumber}`)) throw new Refused('it is another mark’s')
  return read.data
}

/** What others wrote is not to move the cursor of a terminal. */
const printable = (text: string): string => text.replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
