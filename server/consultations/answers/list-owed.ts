import { ConsultationExtension, FollowUp } from '#models/index.ts'
import type { EarlierFollowUp, FollowUpStep } from '#models/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import { readDuty } from '../../platform/working-days/read-duty.ts'
import type { Duty } from '../../platform/working-days/read-duty.ts'
import { findConsultation } from '../find-consultation.ts'
import { phaseOf } from '../phase.ts'
import { mayRunConsultations } from '../policy.ts'
import { answerDue } from '../proposals/answer-due.ts'
import { answerDutyOf } from './answer-duty.ts'
import { readAnswerRows, readLinkRows } from './answer-rows.ts'
import { owedIn } from './owed.ts'
import type { Owed } from './owed.ts'
import { presentAnswer } from './present-answer.ts'
import type { AnswerView } from './present-answer.ts'

export interface OwedView extends Omit<Owed, 'reachedAt'> {
  answer: AnswerView | null
  /** Of a proposal without an answer, which has a time of its own. */
  duty: Duty | null
}

export interface FollowUpView {
  id: string
  step: FollowUpStep
  /** Date in Taipei, YYYY-MM-DD. */
  happenedOn: string
  words: string
  /** The answer that it carries out. */
  answerId: string | null
  /** When it was put right; ISO 8601. */
  changedAt: string | null
  /** How it read before, the oldest first. */
  earlier: EarlierFollowUp[]
}

/** Everything that the agency owes an answer to, and what it answered. */
export interface OwedList {
  items: OwedView[]
  /** Of the things that must be answered. */
  owed: number
  answered: number
  /** When the answer as a whole is due, while it is owed. */
  duty: Duty | null
  /** What became of it, in the order of the days. */
  followUps: FollowUpView[]
  may: { answer: boolean; finish: boolean; followUp: boolean }
}

/** What the agency must answer, with the answers that there are. The whole is there only where
 * nothing else is owed, where it was answered, and for officers, who can add it.
 * @throws {NotFound} */
export async function listOwed(
  actor: Actor,
  code: string,
  now: Date = new Date(),
): Promise<OwedList> {
  const consultation = await findConsultation(actor, code)
  const where = { consultationId: consultation.id }
  const [owed, answers, links, extensions, steps] = await Promise.all([
    owedIn(consultation, now),
    readAnswerRows(consultation.id),
    readLinkRows(consultation.id),
    ConsultationExtension.findAll({ where }),
    FollowUp.findAll({ where, order: ['happenedOn', 'id'] }),
  ])
  const phase = phaseOf(consultation, now)
  const runs = mayRunConsultations(actor)
  const mayAnswer = runs && phase !== 'prepared' && phase !== 'archived'
  const items = owed
    .map((one): OwedView => present(one, answers, links, now))
    .filter(({ kind, isOwed, answer }) => kind !== 'whole' || isOwed || answer || mayAnswer)
  const must = items.filter(({ isOwed }) => isOwed)
  const answered = must.filter(({ answer }) => answer !== null).length
  return {
    items,
    owed: must.length,
    answered,
    duty: answerDutyOf(consultation, extensions, now),
    followUps: steps.map(presentFollowUp),
    may: {
      answer: mayAnswer,
      finish: runs && phase === 'closed' && answered === must.length,
      followUp: runs && phase === 'answered',
    },
  }
}

function present(
  { reachedAt, ...one }: Owed,
  answers: Parameters<typeof presentAnswer>[0][],
  links: Map<string, Parameters<typeof presentAnswer>[1]>,
  now: Date,
): OwedView {
  const row = answers.find(
    ({ subject_type, subject_id }) => subject_type === one.kind && subject_id === one.id,
  )
  // That a statement's answer answers the statement goes without saying.
  const others = (row ? (links.get(row.id) ?? []) : []).filter(({ id }) => id !== one.id)
  const isWaiting = reachedAt !== null && one.isOwed && !row
  return {
    ...one,
    answer: row ? presentAnswer(row, others) : null,
    duty: isWaiting ? readDuty(answerDue(reachedAt), now) : null,
  }
}

const presentFollowUp = (one: FollowUp): FollowUpView => ({
  id: one.id,
  step: one.step,
  happenedOn: one.happenedOn,
  words: one.words,
  answerId: one.answerId,
  changedAt: one.changedAt?.toISOString() ?? null,
  earlier: one.earlier,
})
