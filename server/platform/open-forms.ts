import type { Challenge } from 'altcha-lib/types'
import { networkOf } from './network.ts'
import { makeChallenge } from './proof-challenge.ts'
import { limit, usedShare } from './rate-limit.ts'
import type { LimitName } from './rate-limit.ts'
import { spendProof } from './spend-proof.ts'

/** Forms that anybody may send without an account, and their limits by network: a narrow one for who
 * sends no proof of work, a wide one for who does. */
const openForms = {
  'sign-in': { bare: 'codes-per-network', proved: 'proved-codes-per-network' },
} satisfies Record<string, { bare: LimitName; proved: LimitName }>

export type OpenForm = keyof typeof openForms

export const isOpenForm = (name: string): name is OpenForm => Object.hasOwn(openForms, name)

/** From this share of the narrow limit on, a network's browsers are asked for work: soon enough that
 * nobody whose page asks now is refused in a moment. */
const busyShare = 0.5

/** What a browser has to solve before it sends a form; nobody's device works while it is quiet.
 * @param from  network address of who asks
 * @returns null while no proof is needed
 * @throws {TooMany} */
export async function offerProof(form: OpenForm, from: string): Promise<Challenge | null> {
  const network = networkOf(from)
  if ((await usedShare(openForms[form].bare, network)) < busyShare) return null
  await limit('challenges-per-network', network)
  return makeChallenge(form)
}

/** Counts a form against the limit of its network. A proof that is not good, e.g. one that came too
 * late, is like none.
 * @param from  network address of who sends
 * @throws {TooMany} */
export async function limitOpenForm(
  form: OpenForm,
  from: string,
  proof: string | null,
): Promise<void> {
  const isProved = proof !== null && (await spendProof(form, proof))
  await limit(openForms[form][isProved ? 'proved' : 'bare'], networkOf(from))
}
