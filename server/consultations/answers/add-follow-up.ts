import { z } from 'zod'
import { FollowUp, followUpSteps, OfficialAnswer } from '#models/index.ts'
import type { Consultation } from '#models/index.ts'
import type { Transaction } from 'sequelize'
import type { Actor } from '../../accounts/actor.ts'
import { Conflict, Invalid } from '../../errors.ts'
import { inTransaction } from '../../platform/database.ts'
import { record } from '../../platform/record.ts'
import { taipeiDate } from '../../platform/taipei.ts'
import type { TaipeiDate } from '../../platform/taipei.ts'
import { holdConsultation } from '../find-consultation.ts'
import { phaseOf } from '../phase.ts'
import { readDay } from '../../platform/read-day.ts'
import { authorizeToRun } from '../prepare/hold-to-run.ts'
import { passageIn } from '../written-text.ts'
import { tellEverybody } from './tell-answered.ts'

export const followUpMost = 2000

/** A later step as an officer types it. */
export interface FollowUpInput {
  step: string
  /** A day, not after today. */
  happenedOn: string
  words: string
  /** Id of the answer that it carries out; empty for the consultation as a whole. */
  answerId: string
}

/** Says what became of it, for everybody to read; who took part or follows is told. The same sent
 * twice is there once.
 * @throws {Invalid} `step`, `happenedOn`, `words` or `answerId`
 * @throws {Conflict} `consultation-unanswered` | `consultation-archived` */
export async function addFollowUp(
  actor: Actor,
  code: string,
  input: FollowUpInput,
  now: Date = new Date(),
): Promise<void> {
  authorizeToRun(actor)
  const { accountId } = actor
  const judged = judgeFollowUp(input, now)
  await inTransaction(async (transaction) => {
    const consultation = await holdConsultation(actor, code, transaction)
    requireAnswered(consultation, now)
    const answerId = await answerIdIn(consultation, input.answerId, transaction)
    const step = { consultationId: consultation.id, answerId, ...judged }
    if (await FollowUp.findOne({ where: step, transaction })) return
    const { id } = await FollowUp.create({ ...step, byId: accountId }, { transaction })
    await record(actor, 'follow-up.published', 'follow-up', id, transaction, {
      after: { step: judged.step, happenedOn: judged.happenedOn },
    })
    await tellEverybody(consultation, 'consultation-followed-up', transaction)
  })
}

/** @throws {Invalid} `step`, `happenedOn` or `words` */
export function judgeFollowUp(input: FollowUpInput, now: Date) {
  const chosen = z.enum(followUpSteps).safeParse(input.step)
  if (!chosen.success) throw new Invalid('step', 'required')
  const happenedOn = dayUntil(input.happenedOn, now)
  return { step: chosen.data, happenedOn, words: passageIn('words', input.words, followUpMost) }
}

function dayUntil(typed: string, now: Date): TaipeiDate {
  const day = readDay('happenedOn', typed)
  if (day > taipeiDate(now)) throw new Invalid('happenedOn', 'day-to-come')
  return day
}

/** @throws {Conflict} `consultation-unanswered` | `consultation-archived` */
export function requireAnswered(consultation: Consultation, now: Date): void {
  const phase = phaseOf(consultation, now)
  if (phase === 'answered') return
  throw new Conflict(phase === 'archived' ? 'consultation-archived' : 'consultation-unanswered')
}

/** @throws {Invalid} `answerId` with `invalid` */
export async function answerIdIn(
  { id: consultationId }: Consultation,
  typed: string,
  transaction: Transaction,
): Promise<string | null> {
  if (!typed) return null
  const known =
    z.uuid().safeParse(typed).success &&
    (await OfficialAnswer.findOne({ where: { id: typed, consultationId }, transaction }))
  if (!known) throw new Invalid('answerId', 'invalid')
  return typed
}
