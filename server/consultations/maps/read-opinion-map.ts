import { OpinionMap, Participant, Statement } from '#models/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import { NotFound } from '../../errors.ts'
import { findConsultation } from '../find-consultation.ts'
import type { OpinionMap as ComputedMap } from '../opinions/opinion-map.ts'
import { ownPlace } from '../opinions/present-opinion-map.ts'
import type { PresentedMap } from '../opinions/present-opinion-map.ts'

export interface OpinionMapView {
  map: PresentedMap
  /** ISO 8601. */
  computedAt: string
  /** Texts of the statements that everybody may read, by id. */
  statements: Record<string, string>
  /** Where the reader stands; null for who is not on the map. */
  own: { x: number; y: number; label: string } | null
}

/** The latest opinion map of a consultation, as everybody may see it; null before the first.
 * @throws {NotFound} where voting on statements was not offered */
export async function readOpinionMap(actor: Actor, code: string): Promise<OpinionMapView | null> {
  const consultation = await findConsultation(actor, code)
  if (!consultation.forms.includes('statements')) throw new NotFound('form')
  const where = { consultationId: consultation.id }
  const found = await OpinionMap.findOne({
    where,
    // Without the places of all participants, which are many and nobody's to see.
    attributes: ['id', 'presented', 'createdAt'],
    order: [['id', 'desc']],
  })
  if (!found) return null
  const statements = await Statement.findAll({
    where: { ...where, heldAt: null, hiddenAt: null, withdrawnAt: null },
    attributes: ['id', 'body'],
  })
  return {
    map: found.presented as PresentedMap,
    computedAt: found.createdAt.toISOString(),
    statements: Object.fromEntries(statements.map(({ id, body }) => [id, body])),
    own: await findOwnPlace(actor, consultation.id, found.id),
  }
}

async function findOwnPlace({ accountId }: Actor, consultationId: string, mapId: string) {
  if (!accountId) return null
  const participant = await Participant.findOne({
    where: { consultationId, accountId, excludedAt: null },
  })
  if (!participant) return null
  const whole = await OpinionMap.findByPk(mapId)
  return whole && ownPlace(whole.result as ComputedMap, participant.id)
}
