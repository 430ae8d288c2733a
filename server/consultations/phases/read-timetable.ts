import { ConsultationExtension } from '#models/index.ts'
import type { Consultation } from '#models/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import { taipeiDate, taipeiMidnight } from '../../platform/taipei.ts'
import type { TaipeiDate } from '../../platform/taipei.ts'
import type { Duty } from '../../platform/working-days/read-duty.ts'
import { answerDue, answerDutyOf } from '../answers/answer-duty.ts'
import { findConsultation } from '../find-consultation.ts'
import { phaseOf } from '../phase.ts'
import { daysBetween, lastDayBefore } from '../prepare/days.ts'

/** A date that was put off, as everybody reads it. */
export interface ExtensionView {
  id: string
  ofWhat: 'closing' | 'answer'
  /** The last day before and after. */
  from: TaipeiDate
  to: TaipeiDate
  reason: string
  /** ISO 8601. */
  at: string
}

/** Until when people can take part. They do so on days off as well. */
export interface ClosingView {
  /** The last day. */
  due: TaipeiDate
  today: TaipeiDate
  state: 'ahead' | 'today'
  /** Left after today. */
  days: number
}

export interface TimetableView {
  /** Null unless it is open. */
  closing: ClosingView | null
  /** The last day on which the answer is in time; null where the calendar does not reach so far. */
  answerDue: TaipeiDate | null
  /** How the duty to answer stands; null while nothing is owed. */
  answer: Duty | null
  /** The oldest first. */
  extensions: ExtensionView[]
}

/** The dates of a consultation, what was put off and why.
 * @throws {NotFound} */
export async function readTimetable(
  actor: Actor,
  code: string,
  now: Date = new Date(),
): Promise<TimetableView> {
  const consultation = await findConsultation(actor, code)
  const extensions = await ConsultationExtension.findAll({
    where: { consultationId: consultation.id },
    order: ['id'],
  })
  return {
    closing: closingOf(consultation, now),
    answerDue: answerDue(consultation, extensions),
    answer: answerDutyOf(consultation, extensions, now),
    extensions: extensions.map(presentExtension),
  }
}

function closingOf(consultation: Consultation, now: Date): ClosingView | null {
  if (phaseOf(consultation, now) !== 'open') return null
  const due = lastDayBefore(consultation.closesAt)
  const today = taipeiDate(now)
  const days = daysBetween(taipeiMidnight(today), taipeiMidnight(due))
  return { due, today, state: days === 0 ? 'today' : 'ahead', days }
}

const presentExtension = (extension: ConsultationExtension): ExtensionView => ({
  id: extension.id,
  ofWhat: extension.ofWhat,
  from: lastDayBefore(extension.fromAt),
  to: lastDayBefore(extension.toAt),
  reason: extension.reason,
  at: extension.createdAt.toISOString(),
})
