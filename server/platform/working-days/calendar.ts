import type { TaipeiDate } from '../taipei.ts'
import { years } from './years.ts'

/** The calendar of a year has not been added: nobody can say when its working days are.
 * It is the house that lacks something, not the visitor: this becomes no friendly page.
 * @see watch-calendar.ts, which warns months before */
export class CalendarMissing extends Error {
  readonly code = 'calendar-missing'
  readonly year: number
  constructor(year: number) {
    super(`The office calendar of ${year} is missing (docs/working-days.md says how to add it)`)
    this.name = 'CalendarMissing'
    this.year = year
  }
}

const dayMs = 24 * 3_600_000
const holidays = new Set(years.flatMap((year) => year.holidays.map(({ date }) => date)))
const workingSaturdays = new Set(years.flatMap((year) => year.workingSaturdays))

const firstYear = years[0]!.year
const lastYear = years.at(-1)!.year

/** The last day that the calendar knows. */
export const calendarEnd: TaipeiDate = `${lastYear}-12-31`

/** All working days in order. */
const workingDays: TaipeiDate[] = []
/** For each day, how many working days there were up to its end. */
const counts = new Map<TaipeiDate, number>()

// Counted once, so that every question afterwards is one look, however long ago a duty was due.
for (let ms = Date.UTC(firstYear, 0, 1); ms < Date.UTC(lastYear + 1, 0, 1); ms += dayMs) {
  const date = new Date(ms).toISOString().slice(0, 10)
  if (isOpen(date, new Date(ms).getUTCDay())) workingDays.push(date)
  counts.set(date, workingDays.length)
}

function isOpen(date: TaipeiDate, weekday: number): boolean {
  if (workingSaturdays.has(date)) return true
  return weekday >= 1 && weekday <= 5 && !holidays.has(date)
}

/** How many working days the calendar has up to the end of a day.
 * @throws {CalendarMissing} for a day of a year that was not added
 * @throws {RangeError} for what is no day */
export function countUpTo(date: TaipeiDate): number {
  const count = counts.get(date)
  if (count !== undefined) return count
  const year = Number(/^(\d{4})-\d\d-\d\d$/.exec(date)?.[1])
  if (Number.isNaN(year) || (year >= firstYear && year <= lastYear))
    throw new RangeError(`Not a day: ${date}`)
  throw new CalendarMissing(year)
}

/** The working day that has this number, counted from 1.
 * @throws {CalendarMissing} when it lies behind the end */
export function workingDayAt(count: number): TaipeiDate {
  const date = workingDays[count - 1]
  if (date === undefined) throw new CalendarMissing(lastYear + 1)
  return date
}
