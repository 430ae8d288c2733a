import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import type { Challenge, Payload } from 'altcha-lib/types'

/** Does the work that a browser does. */
export async function solve(challenge: Challenge): Promise<Payload> {
  const solution = await solveChallenge({ challenge, deriveKey })
  return { challenge, solution: solution! }
}

/** As a form sends it. */
export const sent = (payload: object): string =>
  Buffer.from(JSON.stringify(payload)).toString('base64')
