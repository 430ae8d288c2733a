import type { Transaction } from 'sequelize'
import { ConsultationExtension } from '#models/index.ts'
import type { Consultation } from '#models/index.ts'
import { Conflict, Invalid } from '../../errors.ts'
import { endOfTaipeiDay, taipeiDate } from '../../platform/taipei.ts'
import type { TaipeiDate } from '../../platform/taipei.ts'
import { calendarEnd } from '../../platform/working-days/calendar.ts'
import { answerDue } from '../answers/answer-duty.ts'
import { phaseOf } from '../phase.ts'
import { readDay } from '../../platform/read-day.ts'
import { daysAfter, lastDayBefore } from '../prepare/days.ts'
import { passageIn } from '../written-text.ts'

/** Characters of a public reason. */
export const reasonLength = 1000

// A slip of the pen could not be taken back: a date that was put off is never brought forward.
const daysAtOnce = 365

/** A date that can be put off now, and within which days. */
export interface Extendable {
  ofWhat: 'closing' | 'answer'
  /** The last day as it stands. */
  day: TaipeiDate
  earliest: TaipeiDate
  latest: TaipeiDate
}

/** What an officer writes to put a date off. */
export interface ExtensionDraft {
  /** The new last day, as typed. */
  day: string
  /** For everybody to read. */
  reason: string
  /** The last day that the officer saw, so that of two who put it off at once one is told. */
  seenDay: string
}

/** Which date can be put off: the closing until it has come, then the answer, once and in time.
 * @returns why not, where none can: `consultation-announced-first` | `answer-given` |
 *   `answer-extended` | `answer-overdue` | `answer-no-calendar` */
export function extendableOf(
  consultation: Consultation,
  extensions: Pick<ConsultationExtension, 'ofWhat' | 'toAt'>[],
  now: Date,
): Extendable | string {
  if (!consultation.announcedAt) return 'consultation-announced-first'
  const phase = phaseOf(consultation, now)
  if (phase === 'prepared' || phase === 'open') {
    return within('closing', lastDayBefore(consultation.closesAt))
  }
  if (phase !== 'closed') return 'answer-given'
  if (extensions.some(({ ofWhat }) => ofWhat === 'answer')) return 'answer-extended'
  const due = answerDue(consultation, extensions)
  if (due === null || due >= calendarEnd) return 'answer-no-calendar'
  return taipeiDate(now) > due ? 'answer-overdue' : within('answer', due)
}

function within(ofWhat: Extendable['ofWhat'], day: TaipeiDate): Extendable {
  const yearLater = daysAfter(day, daysAtOnce)
  // Duties are counted in working days, and of those behind the end of the calendar nobody knows.
  const latest = ofWhat === 'answer' && calendarEnd < yearLater ? calendarEnd : yearLater
  return { ofWhat, day, earliest: daysAfter(day, 1), latest }
}

/** Judges what was typed and keeps it, in the transaction that holds the consultation.
 * @returns the midnights before and after
 * @throws {Invalid} `day`: `required` | `day-unknown` | `day-not-later` | `day-too-late`; `reason`:
 *   `required` | `tooLong`
 * @throws {Conflict} `extended-meanwhile`, or why nothing can be put off */
export async function keepExtension(
  ofWhat: Extendable['ofWhat'],
  consultation: Consultation,
  draft: ExtensionDraft,
  byId: string,
  transaction: Transaction,
  now: Date,
): Promise<{ fromAt: Date; toAt: Date }> {
  const { id: consultationId } = consultation
  const extensions = await ConsultationExtension.findAll({ where: { consultationId }, transaction })
  const extendable = extendableOf(consultation, extensions, now)
  if (typeof extendable === 'string') throw new Conflict(extendable)
  if (extendable.ofWhat !== ofWhat) {
    throw new Conflict(ofWhat === 'closing' ? 'consultation-over' : 'consultation-not-closed-yet')
  }
  if (draft.seenDay !== extendable.day) {
    throw new Conflict(`extended-meanwhile?day=${extendable.day}`)
  }
  const day = readDay('day', draft.day)
  if (day < extendable.earliest) {
    throw new Invalid('day', `day-not-later?earliest=${extendable.earliest}`)
  }
  if (day > extendable.latest) throw new Invalid('day', `day-too-late?latest=${extendable.latest}`)
  const reason = passageIn('reason', draft.reason, reasonLength)
  const dates = { fromAt: endOfTaipeiDay(extendable.day), toAt: endOfTaipeiDay(day) }
  await ConsultationExtension.create(
    { consultationId, ofWhat, ...dates, reason, byId },
    { transaction },
  )
  return dates
}
