import { Paragraph, Topic } from '#models/index.ts'
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
  const where = { consultationId: consultation.id }
  const [topics, first] = await Promise.all([
    Topic.findAll({ where, order: ['position'] }),
    Paragraph.findOne({ where, attributes: ['id'] }),
  ])
  return presentConsultation(consultation, { topics, hasText: first !== null }, actor, now)
}
