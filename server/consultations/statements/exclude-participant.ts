import type { Transaction } from 'sequelize'
import { z } from 'zod'
import { Participant } from '#models/index.ts'
import type { Actor, SignedIn } from '../../accounts/actor.ts'
import { authorize } from '../../accounts/authorize.ts'
import { Conflict, Invalid, NotFound } from '../../errors.ts'
import { inTransaction, queryOn } from '../../platform/database.ts'
import { honestText, lengthOf } from '../../platform/plain-text.ts'
import { record } from '../../platform/record.ts'
import { findConsultation } from '../find-consultation.ts'
import { requestOpinionMap } from '../maps/request-opinion-map.ts'
import { mayRunConsultations } from '../policy.ts'

/** Characters of the public note. */
export const noteLength = 500

/** Takes somebody out of a consultation whose account proved false: their votes leave the counts and
 * the map, and they cannot take part any more. Votes stay stored, so that it can be undone.
 * @param note  why, for everybody to read
 * @throws {Invalid} `note` with `exclusion-note` | `exclusion-note-too-long`
 * @throws {Conflict} `participant-excluded` already */
export async function excludeParticipant(
  actor: Actor,
  code: string,
  participantId: string,
  note: string,
  now: Date = new Date(),
): Promise<void> {
  authorize(actor, mayRunConsultations, undefined)
  const words = honestText(note).trim()
  if (!/[\p{L}\p{N}]/u.test(words)) throw new Invalid('note', 'exclusion-note')
  if (lengthOf(words) > noteLength) throw new Invalid('note', 'exclusion-note-too-long')
  await change(actor, code, participantId, 'excluded', async (participant, transaction) => {
    if (participant.excludedAt) throw new Conflict('participant-excluded')
    await participant.update({ excludedAt: now, excludedNote: words }, { transaction })
    await countVotes(participant, -1, transaction)
  })
}

/** Lets somebody who was excluded take part again, and their votes count again.
 * @throws {Conflict} `participant-not-excluded` */
export async function includeParticipant(
  actor: Actor,
  code: string,
  participantId: string,
): Promise<void> {
  authorize(actor, mayRunConsultations, undefined)
  await change(actor, code, participantId, 'included', async (participant, transaction) => {
    if (!participant.excludedAt) throw new Conflict('participant-not-excluded')
    await participant.update({ excludedAt: null, excludedNote: null }, { transaction })
    await countVotes(participant, 1, transaction)
  })
}

function change(
  doer: SignedIn,
  code: string,
  participantId: string,
  what: 'excluded' | 'included',
  step: (participant: Participant, transaction: Transaction) => Promise<void>,
): Promise<void> {
  return inTransaction(async (transaction) => {
    const consultation = await findConsultation(doer, code, transaction)
    if (!z.uuid().safeParse(participantId).success) throw new NotFound('participant')
    const participant = await Participant.findOne({
      where: { id: participantId, consultationId: consultation.id },
      lock: transaction.LOCK.UPDATE,
      transaction,
    })
    if (!participant) throw new NotFound('participant')
    await step(participant, transaction)
    await record(doer, `participant.${what}`, 'participant', participant.id, transaction)
    await requestOpinionMap(consultation.id, transaction, consultation.participantCount)
  })
}

/** Takes the votes of one person out of the counters, or back in. The rows are locked in the order of
 * their ids, so that two exclusions never wait for each other. */
async function countVotes(
  { id }: Participant,
  sign: 1 | -1,
  transaction: Transaction,
): Promise<void> {
  await queryOn(
    transaction,
    `select 1 from statement where id in (select statement_id from vote where participant_id = $1)
     order by id for no key update`,
    [id],
  )
  await queryOn(
    transaction,
    `update statement s set
       agree_count = s.agree_count + $2 * (v.choice = 1)::int,
       disagree_count = s.disagree_count + $2 * (v.choice = -1)::int,
       pass_count = s.pass_count + $2 * (v.choice = 0)::int
     from vote v where v.participant_id = $1 and s.id = v.statement_id`,
    [id, sign],
  )
}
