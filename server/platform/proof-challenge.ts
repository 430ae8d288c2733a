import { hkdfSync, randomBytes, randomInt } from 'node:crypto'
import { createChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import type { Challenge } from 'altcha-lib/types'
import { env } from '../env.ts'

const lifeMs = 10 * 60_000

/** What one try costs, in rounds of PBKDF2: native in every browser, and hardly quicker elsewhere. */
const roundsPerTry = 10_000

/** How many tries a challenge takes. Drawn by us within bounds, and not left to luck, so that nobody
 * has to wait for many times as long as others. */
const tries = { min: 50, max: 150 }

/** Keys for proofs alone, which tell nothing of the secret that they come from. Outside production, of
 * this process alone. */
const secret = env.SESSION_SECRET ?? randomBytes(32).toString('hex')
const keyFor = (label: string): string =>
  Buffer.from(hkdfSync('sha256', secret, '', `curbcut proof of work: ${label}`, 32)).toString('hex')

/** The keys that sign a challenge and the key which solves it. */
export const proofKeys = {
  hmacSignatureSecret: keyFor('challenge'),
  hmacKeySignatureSecret: keyFor('solution'),
}

/** Makes what a browser has to solve, good for one form, for ten minutes.
 * @param form  its name, signed with the rest */
export const makeChallenge = (form: string, now: number = Date.now()): Promise<Challenge> =>
  createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: roundsPerTry,
    counter: randomInt(tries.min, tries.max + 1),
    deriveKey,
    expiresAt: new Date(now + lifeMs),
    data: { form },
    ...proofKeys,
  })
