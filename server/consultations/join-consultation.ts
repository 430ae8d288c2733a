import type { Transaction } from 'sequelize'
import { newId, Participant } from '#models/index.ts'
import type { Consultation } from '#models/index.ts'
import type { SignedIn } from '../accounts/actor.ts'
import { Conflict } from '../errors.ts'
import { queryOn } from '../platform/database.ts'
import { newPseudonym } from './pseudonym.ts'

/** Who the actor is in this consultation; whoever comes for the first time gets a name to go by.
 * Call it in the transaction of what they do. Two first steps at once make one participant.
 * @throws {Conflict} `participant-paused` while a moderator keeps them from taking part
 * @throws {Conflict} `participant-excluded` */
export async function joinConsultation(
  { accountId }: SignedIn,
  { id: consultationId }: Pick<Consultation, 'id'>,
  transaction: Transaction,
  now: Date = new Date(),
): Promise<Participant> {
  const { rows } = await queryOn(
    transaction,
    `insert into participant (id, consultation_id, account_id, pseudonym, created_at)
     values ($1, $2, $3, $4, $5)
     on conflict (consultation_id, account_id) do nothing returning id`,
    [newId(), consultationId, accountId, newPseudonym(), now],
  )
  if (rows.length > 0) await countParticipant(consultationId, transaction)
  const participant = await Participant.findOne({
    where: { consultationId, accountId },
    rejectOnEmpty: true,
    transaction,
  })
  if (participant.excludedAt) throw new Conflict('participant-excluded')
  if (participant.pausedUntil && participant.pausedUntil > now) {
    throw new Conflict('participant-paused')
  }
  return participant
}

const countParticipant = (consultationId: string, transaction: Transaction) =>
  queryOn(
    transaction,
    'update consultation set participant_count = participant_count + 1 where id = $1',
    [consultationId],
  )
