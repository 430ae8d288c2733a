import { taipeiDate } from '../taipei.ts'
import type { TaipeiDate } from '../taipei.ts'
import { workingDaysBetween } from './working-days.ts'

/** What a screen says of something that is still to be done by a day. */
export interface Duty {
  /** The last day on which it is in time. */
  due: TaipeiDate
  today: TaipeiDate
  state: 'ahead' | 'today' | 'overdue'
  /** Left after today, or gone by since it was due. */
  workingDays: number
}

/** How a duty stands; computed each time, never stored.
 * @throws {CalendarMissing} when today or the day lies in a year that was not added */
export function readDuty(due: TaipeiDate, now = new Date()): Duty {
  const today = taipeiDate(now)
  const left = workingDaysBetween(today, due)
  const state = today > due ? 'overdue' : today === due ? 'today' : 'ahead'
  return { due, today, state, workingDays: Math.abs(left) }
}
