import type { Consultation, ConsultationExtension } from '#models/index.ts'
import { env } from '../../env.ts'
import { taipeiDate } from '../../platform/taipei.ts'
import type { TaipeiDate } from '../../platform/taipei.ts'
import { CalendarMissing } from '../../platform/working-days/calendar.ts'
import { readDuty } from '../../platform/working-days/read-duty.ts'
import type { Duty } from '../../platform/working-days/read-duty.ts'
import { addWorkingDays } from '../../platform/working-days/working-days.ts'

type Extension = Pick<ConsultationExtension, 'ofWhat' | 'toAt'>

/** The last day on which the consolidated answer is in time: so many working days after the last day
 * on which one could take part, or the day to which it was put off.
 * @param extensions  all of the consultation
 * @returns null where the office calendar does not reach so far, so that nobody can say
 * @see ANSWER_WORKING_DAYS */
export function answerDue(
  { closesAt }: Pick<Consultation, 'closesAt'>,
  extensions: Extension[],
): TaipeiDate | null {
  const extension = extensions.find(({ ofWhat }) => ofWhat === 'answer')
  if (extension) return lastDayOf(extension.toAt)
  return ifKnown(() => addWorkingDays(lastDayOf(closesAt), env.ANSWER_WORKING_DAYS))
}

/** How the duty to answer stands; computed each time, never stored.
 * @param extensions  all of the consultation
 * @returns null before the closing and after the answer, when nothing is owed, and where the office
 *   calendar does not reach so far */
export function answerDutyOf(
  consultation: Pick<Consultation, 'announcedAt' | 'closesAt' | 'answeredAt'>,
  extensions: Extension[],
  now: Date,
): Duty | null {
  const { announcedAt, closesAt, answeredAt } = consultation
  if (!announcedAt || now < closesAt || answeredAt) return null
  const due = answerDue(consultation, extensions)
  return due === null ? null : ifKnown(() => readDuty(due, now))
}

/** The day that ends with a midnight. */
const lastDayOf = (midnight: Date): TaipeiDate => taipeiDate(new Date(midnight.getTime() - 1))

// What was imported may lie in years that the calendar does not have: a page says nothing then.
function ifKnown<Value>(ask: () => Value): Value | null {
  try {
    return ask()
  } catch (error) {
    if (error instanceof CalendarMissing) return null
    throw error
  }
}
