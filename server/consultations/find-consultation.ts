import type { Transaction } from 'sequelize'
import { Agency, Consultation } from '#models/index.ts'
import type { ConsultationForm } from '#models/index.ts'
import type { Actor } from '../accounts/actor.ts'
import { Conflict, NotFound } from '../errors.ts'
import { phaseOf } from './phase.ts'
import { maySee } from './policy.ts'

export type ConsultationOfAgency = Consultation & { agency: Agency }

/** A consultation that the actor may see.
 * @param code  as it stands in the address
 * @throws {NotFound} */
export async function findConsultation(
  actor: Actor,
  code: string,
  transaction?: Transaction,
): Promise<ConsultationOfAgency> {
  const consultation = await Consultation.findOne({
    where: { code },
    include: [{ model: Agency, as: 'agency' }],
    ...(transaction ? { transaction } : {}),
  })
  if (!consultation?.agency || !maySee(actor, consultation)) throw new NotFound('consultation')
  return consultation as ConsultationOfAgency
}

/** A consultation whose row stays as it is until the transaction ends.
 * @throws {NotFound} */
export async function holdConsultation(
  actor: Actor,
  code: string,
  transaction: Transaction,
): Promise<Consultation> {
  const consultation = await Consultation.findOne({
    where: { code },
    lock: transaction.LOCK.UPDATE,
    transaction,
  })
  if (!consultation || !maySee(actor, consultation)) throw new NotFound('consultation')
  return consultation
}

/** @throws {NotFound} where this way of taking part was not offered */
export function requireForm({ forms }: Pick<Consultation, 'forms'>, form: ConsultationForm): void {
  if (!forms.includes(form)) throw new NotFound('form')
}

/** Nobody takes part before the opening, after the closing, or in a way that was not offered.
 * @throws {NotFound} where this way of taking part was not offered
 * @throws {Conflict} `consultation-not-open-yet` | `consultation-closed` */
export function requireOpen(consultation: Consultation, form: ConsultationForm, now: Date): void {
  requireForm(consultation, form)
  const phase = phaseOf(consultation, now)
  if (phase === 'open') return
  throw new Conflict(phase === 'prepared' ? 'consultation-not-open-yet' : 'consultation-closed')
}
