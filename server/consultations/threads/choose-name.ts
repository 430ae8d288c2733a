import { UniqueConstraintError } from 'sequelize'
import type { Transaction } from 'sequelize'
import { Participant } from '#models/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import { authorize } from '../../accounts/authorize.ts'
import { Invalid } from '../../errors.ts'
import { inTransaction, queryOn } from '../../platform/database.ts'
import { limit } from '../../platform/rate-limit.ts'
import { record } from '../../platform/record.ts'
import { findConsultation, requireOpen } from '../find-consultation.ts'
import { joinConsultation } from '../join-consultation.ts'
import { mayTakePart } from '../policy.ts'
import { nameText } from './name-text.ts'

/** The name one goes by in one consultation, on all that one has said there.
 * @throws {Invalid} `name` with `name-empty` | `name-too-long` | `name-of-office` | `name-taken`
 * @throws {Conflict} see requireOpen and joinConsultation */
export async function chooseName(
  actor: Actor,
  code: string,
  name: string,
  now: Date = new Date(),
): Promise<void> {
  authorize(actor, mayTakePart, undefined)
  await limit('forms-per-account', actor.accountId)
  await unlessTaken(() =>
    inTransaction(async (transaction) => {
      const consultation = await findConsultation(actor, code, transaction)
      requireOpen(consultation, 'threads', now)
      const participant = await joinConsultation(actor, consultation, transaction, now)
      await giveName(participant, name, transaction)
      await record(actor, 'participant.named', 'participant', participant.id, transaction)
    }),
  )
}

/** Gives a participant the name they chose. Wrap the transaction in `unlessTaken`.
 * @throws {Invalid} `name` */
export async function giveName(
  participant: Participant,
  name: string,
  transaction: Transaction,
): Promise<void> {
  const pseudonym = await nameText(name, transaction)
  if (pseudonym === participant.pseudonym) return
  const { rows } = await queryOn(
    transaction,
    `select 1 from participant
     where consultation_id = $1 and lower(pseudonym) = lower($2) and id <> $3`,
    [participant.consultationId, pseudonym, participant.id],
  )
  if (rows.length > 0) throw taken()
  await participant.update({ pseudonym }, { transaction })
}

/** Of two who choose the same name at once, one is told that it is taken. */
export async function unlessTaken<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof UniqueConstraintError && isAboutName(error)) throw taken()
    throw error
  }
}

const isAboutName = ({ parent }: UniqueConstraintError): boolean =>
  (parent as { constraint?: string }).constraint === 'participant_pseudonym'

const taken = () => new Invalid('name', 'name-taken')
