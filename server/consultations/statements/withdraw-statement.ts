import type { Transaction } from 'sequelize'
import { z } from 'zod'
import { Participant, Statement } from '#models/index.ts'
import type { Consultation } from '#models/index.ts'
import type { Actor, SignedIn } from '../../accounts/actor.ts'
import { authorize } from '../../accounts/authorize.ts'
import { Conflict, Forbidden, NotFound } from '../../errors.ts'
import { inTransaction, queryOn } from '../../platform/database.ts'
import { limit } from '../../platform/rate-limit.ts'
import { record } from '../../platform/record.ts'
import { findConsultation, requireOpen } from '../find-consultation.ts'
import { requestOpinionMap } from '../maps/request-opinion-map.ts'
import { mayRunConsultations, mayTakePart } from '../policy.ts'

/** People other than the author; when so many have voted on a statement, it is part of what was
 * discussed, and no longer its author's alone. */
export const votesThatKeep = 5

/** Takes a statement of one's own back, or, as an officer, one that the office gave to begin with.
 * @throws {NotFound}
 * @throws {Forbidden} it is somebody else's
 * @throws {Conflict} `statement-gone` | `statement-voted-on`: five others have voted on it; see also
 *   requireOpen */
export async function withdrawStatement(
  actor: Actor,
  code: string,
  id: string,
  now: Date = new Date(),
): Promise<void> {
  authorize(actor, mayTakePart, undefined)
  await limit('forms-per-account', actor.accountId)
  await inTransaction(async (transaction) => {
    const consultation = await findConsultation(actor, code, transaction)
    const statement = await holdStatement(consultation, id, transaction)
    if (!(await isOwn(actor, statement, transaction))) throw new Forbidden()
    requireOpen(consultation, 'statements', now)
    if (statement.withdrawnAt || statement.hiddenAt) throw new Conflict('statement-gone')
    if ((await countOthers(statement, transaction)) >= votesThatKeep)
      throw new Conflict('statement-voted-on')
    await statement.update({ withdrawnAt: now }, { transaction })
    await record(actor, 'statement.withdrawn', 'statement', statement.id, transaction)
    await requestOpinionMap(consultation.id, transaction)
  })
}

async function holdStatement(
  { id: consultationId }: Consultation,
  id: string,
  transaction: Transaction,
): Promise<Statement> {
  if (!z.uuid().safeParse(id).success) throw new NotFound('statement')
  const statement = await Statement.findOne({
    where: { id, consultationId },
    lock: transaction.LOCK.UPDATE,
    transaction,
  })
  if (!statement) throw new NotFound('statement')
  return statement
}

async function isOwn(
  actor: SignedIn,
  { participantId }: Statement,
  transaction: Transaction,
): Promise<boolean> {
  if (participantId === null) return mayRunConsultations(actor)
  const author = await Participant.findByPk(participantId, { transaction })
  return author?.accountId === actor.accountId
}

async function countOthers(
  { id, participantId }: Statement,
  transaction: Transaction,
): Promise<number> {
  const { rows } = await queryOn(
    transaction,
    `select count(*)::int as count from (
       select 1 from vote where statement_id = $1 and participant_id is distinct from $2
       limit ${votesThatKeep}
     ) found`,
    [id, participantId],
  )
  return (rows as [{ count: number }])[0].count
}
