import { Follow } from '#models/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import { findConsultation } from '../find-consultation.ts'
import { findFollowed } from './followed.ts'
import type { AskedFollow } from './followed.ts'

/** Whether the actor follows a consultation, a topic or a conversation; null for a visitor.
 * @throws {NotFound} */
export async function readFollowing(
  actor: Actor,
  code: string,
  asked: AskedFollow = {},
): Promise<boolean | null> {
  const { accountId } = actor
  const consultation = await findConsultation(actor, code)
  if (!accountId) return null
  const followed = await findFollowed(consultation, asked)
  const where = { accountId, consultationId: consultation.id, ...followed }
  return (await Follow.findOne({ where })) !== null
}
