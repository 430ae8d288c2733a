import { Topic } from '#models/index.ts'
import type { Actor } from '../accounts/actor.ts'
import { findConsultation } from './find-consultation.ts'
import { presentConsultation } from './present.ts'
import type { ConsultationView } from './present.ts'

/** One consultation with its topics.
 * @throws {NotFound} also while it is being prepared, to those who have no part in that */
export async function readConsultation(
  actor: Actor,
  code: string,
  now: Date = new Date(),
): Promise<ConsultationView> {
  const consultation = await findConsultation(actor, code)
  const topics = await Topic.findAll({
    where: { consultationId: consultation.id },
    order: ['position'],
  })
  return presentConsultation(consultation, topics, actor, now)
}
