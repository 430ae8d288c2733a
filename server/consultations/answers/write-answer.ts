import type { Transaction } from 'sequelize'
import { AnswerLink, OfficialAnswer } from '#models/index.ts'
import type { AnswerSubject, Consultation } from '#models/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import { Conflict, NotFound } from '../../errors.ts'
import { inTransaction } from '../../platform/database.ts'
import { record } from '../../platform/record.ts'
import { holdConsultation } from '../find-consultation.ts'
import { phaseOf } from '../phase.ts'
import { authorizeToRun } from '../prepare/hold-to-run.ts'
import { requireSeen } from '../prepare/seen.ts'
import { judgeAnswer } from './answer-text.ts'
import type { AnswerInput } from './answer-text.ts'
import { findLinks } from './find-links.ts'
import type { FoundLink } from './find-links.ts'
import { owedIn } from './owed.ts'
import type { Owed } from './owed.ts'
import { seenAnswer } from './seen-answer.ts'
import { tellEndorsers, tellLinked } from './tell-answered.ts'

/** What is answered: a kind, and the id of the one; null for the consultation as a whole. */
export interface AskedSubject {
  kind: AnswerSubject
  id: string | null
}

/** Answers one thing that is owed an answer, for everybody to read; those whose words it answers are
 * told.
 * @throws {NotFound} where nothing of the kind is owed an answer in this consultation
 * @throws {Invalid} see `judgeAnswer`, `findLinks`
 * @throws {Conflict} `changed-meanwhile` where somebody has answered it before; and see `requireAnswerable` */
export async function writeAnswer(
  actor: Actor,
  code: string,
  subject: AskedSubject,
  input: AnswerInput,
  now: Date = new Date(),
): Promise<{ id: string }> {
  authorizeToRun(actor)
  const { accountId } = actor
  const { outcome, reasons } = judgeAnswer(input)
  return inTransaction(async (transaction) => {
    const consultation = await holdConsultation(actor, code, transaction)
    const owed = await requireAnswerable(consultation, subject, now, transaction)
    const links = await linksOf(consultation, owed, input, transaction)
    if (await findAnswer(consultation, subject, transaction))
      throw new Conflict('changed-meanwhile')
    const { id } = await OfficialAnswer.create(
      {
        consultationId: consultation.id,
        subjectType: subject.kind,
        subjectId: subject.id,
        outcome,
        reasons,
        agencyId: consultation.agencyId,
        byId: accountId,
        publishedAt: now,
      },
      { transaction },
    )
    await addLinks(id, links, transaction)
    await record(actor, 'answer.published', 'answer', id, transaction, {
      after: { subject: subject.kind, outcome },
    })
    await tellLinked(consultation, id, links, transaction)
    if (subject.kind === 'proposal' && subject.id)
      await tellEndorsers(consultation, id, subject.id, transaction)
    return { id }
  })
}

/** Changes an answer; that and when it was changed stands with it. Only those are told whose words it
 * did not answer before.
 * @param seen  what `readAnswerDraft` said of the answer
 * @throws {NotFound} where it was not answered
 * @throws {Invalid} see `judgeAnswer`, `findLinks`
 * @throws {Conflict} `changed-meanwhile`; and see `requireAnswerable` */
export async function changeAnswer(
  actor: Actor,
  code: string,
  subject: AskedSubject,
  input: AnswerInput,
  seen: string,
  now: Date = new Date(),
): Promise<{ id: string }> {
  authorizeToRun(actor)
  const { outcome, reasons } = judgeAnswer(input)
  return inTransaction(async (transaction) => {
    const consultation = await holdConsultation(actor, code, transaction)
    const owed = await requireAnswerable(consultation, subject, now, transaction)
    const links = await linksOf(consultation, owed, input, transaction)
    const answer = await findAnswer(consultation, subject, transaction)
    if (!answer) throw new NotFound('answer')
    const before = await AnswerLink.findAll({ where: { answerId: answer.id }, transaction })
    const known = new Set(before.map(({ subjectId }) => subjectId))
    requireSeen(seenAnswer(answer, [...known]), seen)
    const after = seenAnswer(
      { outcome, reasons },
      links.map(({ id }) => id),
    )
    if (JSON.stringify(after) === JSON.stringify(seenAnswer(answer, [...known])))
      return { id: answer.id }
    const { outcome: earlier } = answer
    await answer.update({ outcome, reasons, changedAt: now }, { transaction })
    await AnswerLink.destroy({ where: { answerId: answer.id }, transaction })
    await addLinks(answer.id, links, transaction)
    await record(actor, 'answer.changed', 'answer', answer.id, transaction, {
      before: { outcome: earlier },
      after: { outcome },
    })
    const added = links.filter(({ id }) => !known.has(id))
    await tellLinked(consultation, answer.id, added, transaction)
    return { id: answer.id }
  })
}

/** A statement that is answered itself is answered to. */
const linksOf = (
  consultation: Consultation,
  { kind, id, title }: Owed,
  { links, picked = [] }: AnswerInput,
  transaction: Transaction,
): Promise<FoundLink[]> => {
  const typed = kind === 'statement' && title ? `${links}\n${id}` : links
  return findLinks(consultation, typed, picked, transaction)
}

const addLinks = (answerId: string, links: FoundLink[], transaction: Transaction) =>
  AnswerLink.bulkCreate(
    links.map(({ kind, id }) => ({ answerId, subjectType: kind, subjectId: id })),
    { transaction },
  )

const findAnswer = (
  { id: consultationId }: Consultation,
  { kind, id }: AskedSubject,
  transaction: Transaction,
) =>
  OfficialAnswer.findOne({
    where: { consultationId, subjectType: kind, subjectId: id },
    transaction,
  })

/** Answers come after the closing and until the consultation is archived; a proposal that reached its
 * threshold can be answered at once, because its two months do not wait for the closing.
 * @throws {NotFound} where nothing of the kind stands on the list
 * @throws {Conflict} `answer-too-early` | `consultation-archived` */
async function requireAnswerable(
  consultation: Consultation,
  { kind, id }: AskedSubject,
  now: Date,
  transaction: Transaction,
): Promise<Owed> {
  const phase = phaseOf(consultation, now)
  if (phase === 'archived') throw new Conflict('consultation-archived')
  const hasClosed = phase === 'closed' || phase === 'answered'
  if (!hasClosed && kind !== 'proposal') throw new Conflict('answer-too-early')
  const list = await owedIn(consultation, now, transaction)
  const owed = list.find((one) => one.kind === kind && one.id === id)
  if (!owed) throw new NotFound('answer')
  return owed
}
