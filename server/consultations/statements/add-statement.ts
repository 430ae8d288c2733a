import type { Transaction } from 'sequelize'
import { ModerationCase, newId, Statement } from '#models/index.ts'
import type { Consultation } from '#models/index.ts'
import type { Actor, SignedIn } from '../../accounts/actor.ts'
import { authorize } from '../../accounts/authorize.ts'
import { Conflict, Invalid, NotFound } from '../../errors.ts'
import { inTransaction, queryOn } from '../../platform/database.ts'
import { limit } from '../../platform/rate-limit.ts'
import { record } from '../../platform/record.ts'
import { findConsultation, requireOpen } from '../find-consultation.ts'
import { requestOpinionMap } from '../maps/request-opinion-map.ts'
import { phaseOf } from '../phase.ts'
import { mayRunConsultations, mayTakePart } from '../policy.ts'
import { holdReason } from '../threads/hold-reason.ts'
import { isNewContributor } from '../threads/is-new.ts'
import { joinAndHold } from './hold-participant.ts'
import { statementText, textKeyOf } from './statement-text.ts'

export interface AddedStatement {
  /** Of the new one, or of the one that says the same. */
  id: string
  /** `known`: the same sentence was there already, and nothing was added; `held`: it waits for a
   * moderator. */
  outcome: 'added' | 'held' | 'known'
}

/** Adds a sentence of one's own for everybody to agree or disagree with.
 * @param body  up to 140 characters, plain text
 * @throws {Invalid} `body` with `statement-empty` | `statement-too-long` | `statement-waiting` (the same
 *   sentence waits for a moderator) | `statement-refused` (moderators have hidden the same sentence)
 * @throws {Conflict | NotFound} see requireOpen and joinConsultation */
export async function addStatement(
  actor: Actor,
  code: string,
  body: string,
  now: Date = new Date(),
): Promise<AddedStatement> {
  authorize(actor, mayTakePart, undefined)
  await limit('forms-per-account', actor.accountId)
  return inTransaction(async (transaction) => {
    const consultation = await findConsultation(actor, code, transaction)
    requireOpen(consultation, 'statements', now)
    const text = statementText(body)
    const author = await joinAndHold(actor, consultation, transaction, now)
    const isNew = await isNewContributor(author, transaction)
    const isHeld = holdReason(consultation, { isNew }, text) !== null
    const draft = { participantId: author.id, text, heldAt: isHeld ? now : null }
    return insertOnce(actor, consultation, draft, transaction, now)
  })
}

/** Adds a sentence to begin with, as the office that asks: also before the opening.
 * @throws {Invalid | Conflict | NotFound} see addStatement */
export async function addSeedStatement(
  actor: Actor,
  code: string,
  body: string,
  now: Date = new Date(),
): Promise<AddedStatement> {
  authorize(actor, mayRunConsultations, undefined)
  await limit('forms-per-account', actor.accountId)
  return inTransaction(async (transaction) => {
    const consultation = await findConsultation(actor, code, transaction)
    if (!consultation.forms.includes('statements')) throw new NotFound('form')
    if (phaseOf(consultation, now) !== 'prepared') requireOpen(consultation, 'statements', now)
    const draft = { participantId: null, text: statementText(body), heldAt: null }
    return insertOnce(actor, consultation, draft, transaction, now)
  })
}

interface Draft {
  participantId: string | null
  text: string
  heldAt: Date | null
}

async function insertOnce(
  actor: SignedIn,
  { id: consultationId }: Consultation,
  { participantId, text, heldAt }: Draft,
  transaction: Transaction,
  now: Date,
): Promise<AddedStatement> {
  const id = newId()
  const textKey = textKeyOf(text)
  const { rows } = await queryOn(
    transaction,
    `insert into statement
       (id, consultation_id, participant_id, body, text_key, held_at, created_at)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (consultation_id, text_key) where withdrawn_at is null do nothing
     returning id`,
    [id, consultationId, participantId, text, textKey, heldAt, now],
  )
  if (rows.length === 0) return pointToSame(consultationId, textKey, transaction)
  await record(actor, 'statement.added', 'statement', id, transaction)
  if (heldAt) await openCase({ consultationId, id, participantId }, transaction)
  else await requestOpinionMap(consultationId, transaction)
  return { id, outcome: heldAt ? 'held' : 'added' }
}

async function pointToSame(
  consultationId: string,
  textKey: string,
  transaction: Transaction,
): Promise<AddedStatement> {
  const same = await Statement.findOne({
    where: { consultationId, textKey, withdrawnAt: null },
    transaction,
  })
  // It was withdrawn between the two looks.
  if (!same) throw new Conflict('statement-gone')
  if (same.hiddenAt) throw new Invalid('body', 'statement-refused')
  if (same.heldAt) throw new Invalid('body', 'statement-waiting')
  return { id: same.id, outcome: 'known' }
}

const openCase = (
  { consultationId, id, participantId }: Pick<Statement, 'consultationId' | 'id' | 'participantId'>,
  transaction: Transaction,
) =>
  ModerationCase.create(
    {
      consultationId,
      subjectType: 'statement',
      subjectId: id,
      authorId: participantId,
      openedBy: 'hold',
    },
    { transaction },
  )
