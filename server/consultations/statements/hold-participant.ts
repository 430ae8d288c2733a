import type { Transaction } from 'sequelize'
import type { Consultation, Participant } from '#models/index.ts'
import type { SignedIn } from '../../accounts/actor.ts'
import { Conflict } from '../../errors.ts'
import { queryOn } from '../../platform/database.ts'
import { joinConsultation } from '../join-consultation.ts'

/** Who somebody is in this consultation; until the transaction ends nobody else writes for them or
 * excludes them, so that what one person sends at the same time is taken one after the other.
 * @throws {Conflict} see joinConsultation */
export async function joinAndHold(
  person: SignedIn,
  consultation: Consultation,
  transaction: Transaction,
  now: Date,
): Promise<Participant> {
  const participant = await joinConsultation(person, consultation, transaction, now)
  const { rows } = await queryOn(
    transaction,
    'select excluded_at from participant where id = $1 for no key update',
    [participant.id],
  )
  if ((rows as { excluded_at: Date | null }[])[0]?.excluded_at)
    throw new Conflict('participant-excluded')
  return participant
}
