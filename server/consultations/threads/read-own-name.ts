import type { Actor } from '../../accounts/actor.ts'
import { authorize } from '../../accounts/authorize.ts'
import { findConsultation } from '../find-consultation.ts'
import { mayTakePart } from '../policy.ts'
import { newPseudonym } from '../pseudonym.ts'
import { findReader } from './reader.ts'

/** The name that the actor goes by in a consultation; a suggestion where they have none yet. */
export async function readOwnName(
  actor: Actor,
  code: string,
  now: Date = new Date(),
): Promise<string> {
  authorize(actor, mayTakePart, undefined)
  const { pseudonym } = await findReader(actor, await findConsultation(actor, code), now)
  return pseudonym ?? newPseudonym()
}
