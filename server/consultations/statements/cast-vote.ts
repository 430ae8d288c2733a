import type { Transaction } from 'sequelize'
import { z } from 'zod'
import { Statement } from '#models/index.ts'
import type { VoteChoice } from '#models/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import { authorize } from '../../accounts/authorize.ts'
import { Conflict, NotFound } from '../../errors.ts'
import { inTransaction, queryOn } from '../../platform/database.ts'
import { limit } from '../../platform/rate-limit.ts'
import { findConsultation, requireOpen } from '../find-consultation.ts'
import { requestOpinionMap } from '../maps/request-opinion-map.ts'
import { mayTakePart } from '../policy.ts'
import { joinAndHold } from './hold-participant.ts'

/** Agrees with a statement (1), disagrees (-1) or passes (0). Of several votes of one person on one
 * statement the last counts.
 * @throws {NotFound} the statement is not of this consultation
 * @throws {Conflict} `statement-gone`: it waits for a moderator, was hidden or withdrawn; see also
 *   requireOpen and joinConsultation */
export async function castVote(
  actor: Actor,
  code: string,
  statementId: string,
  choice: VoteChoice,
  now: Date = new Date(),
): Promise<void> {
  authorize(actor, mayTakePart, undefined)
  await limit('votes-per-account', actor.accountId)
  await inTransaction(async (transaction) => {
    const consultation = await findConsultation(actor, code, transaction)
    requireOpen(consultation, 'statements', now)
    await requireStatement(consultation.id, statementId, transaction)
    const participant = await joinAndHold(actor, consultation, transaction, now)
    const vote = { consultationId: consultation.id, statementId, participantId: participant.id }
    const before = await choiceBefore(vote, transaction)
    await count(vote, before, choice, transaction)
    if (before === choice) return
    await store(vote, choice, transaction, now)
    await requestOpinionMap(consultation.id, transaction, consultation.participantCount)
  })
}

async function requireStatement(
  consultationId: string,
  id: string,
  transaction: Transaction,
): Promise<void> {
  const isThere =
    z.uuid().safeParse(id).success &&
    (await Statement.count({ where: { id, consultationId }, transaction })) > 0
  if (!isThere) throw new NotFound('statement')
}

interface VotePlace {
  consultationId: string
  statementId: string
  participantId: string
}

async function choiceBefore(
  { statementId, participantId }: VotePlace,
  transaction: Transaction,
): Promise<VoteChoice | null> {
  const { rows } = await queryOn(
    transaction,
    'select choice from vote where statement_id = $1 and participant_id = $2',
    [statementId, participantId],
  )
  return (rows as { choice: VoteChoice }[])[0]?.choice ?? null
}

/** Moves the counters by the difference, where the statement is there to be voted on. */
async function count(
  { statementId }: VotePlace,
  before: VoteChoice | null,
  after: VoteChoice,
  transaction: Transaction,
): Promise<void> {
  const difference = (choice: VoteChoice) => Number(after === choice) - Number(before === choice)
  const { rows } = await queryOn(
    transaction,
    `update statement set agree_count = agree_count + $2,
       disagree_count = disagree_count + $3, pass_count = pass_count + $4
     where id = $1 and held_at is null and hidden_at is null and withdrawn_at is null
     returning id`,
    [statementId, difference(1), difference(-1), difference(0)],
  )
  if (rows.length === 0) throw new Conflict('statement-gone')
}

const store = (
  { consultationId, statementId, participantId }: VotePlace,
  choice: VoteChoice,
  transaction: Transaction,
  now: Date,
) =>
  queryOn(
    transaction,
    `insert into vote
       (statement_id, participant_id, consultation_id, choice, changed_at, created_at)
     values ($1, $2, $3, $4, $5, $5)
     on conflict (statement_id, participant_id)
     do update set choice = excluded.choice, changed_at = excluded.changed_at`,
    [statementId, participantId, consultationId, choice, now],
  )
