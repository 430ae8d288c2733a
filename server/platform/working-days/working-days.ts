import { taipeiDate } from '../taipei.ts'
import type { TaipeiDate } from '../taipei.ts'
import { countUpTo, workingDayAt } from './calendar.ts'
import { years } from './years.ts'
import type { OfficeYear } from './years.ts'

/** A moment, which is taken as the day that it is in Taiwan, or a day there. */
export type Day = Date | TaipeiDate

const dateOf = (day: Day): TaipeiDate => (typeof day === 'string' ? day : taipeiDate(day))

const names = new Map(
  years.flatMap(({ holidays }) => holidays.map(({ date, name }) => [date, name] as const)),
)

/** Why the offices are closed on a day from Monday to Friday; null when they are not. */
export const holidayOn = (day: Day): OfficeYear['holidays'][number]['name'] | null =>
  names.get(dateOf(day)) ?? null

/** Whether the offices of the government are open.
 * @throws {CalendarMissing} for a year that was not added */
export function isWorkingDay(day: Day): boolean {
  const date = dateOf(day)
  const count = countUpTo(date)
  return count > 0 && workingDayAt(count) === date
}

/** The day on which something is due so many working days after an event. The day of the event does
 * not count; there is time until the end of the day that is returned (`endOfTaipeiDay`).
 * @param n  working days, a whole number ≥ 1
 * @throws {CalendarMissing} when it would be due in a year that was not added
 * @see Administrative Procedure Act (行政程序法), art. 48: the first day is not counted in */
export function addWorkingDays(from: Day, n: number): TaipeiDate {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`Not a number of working days: ${n}`)
  return workingDayAt(countUpTo(dateOf(from)) + n)
}

/** How many working days come after the first day, up to and with the second; negative when the
 * second is the earlier one.
 * @throws {CalendarMissing} for a year that was not added */
export const workingDaysBetween = (from: Day, to: Day): number =>
  countUpTo(dateOf(to)) - countUpTo(dateOf(from))
