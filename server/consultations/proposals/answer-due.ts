import { isWorkingDay } from '../../platform/working-days/working-days.ts'
import { taipeiDate } from '../../platform/taipei.ts'
import type { TaipeiDate } from '../../platform/taipei.ts'

const months = 2
const dayMs = 24 * 3_600_000
const dateOf = (utc: number): TaipeiDate => new Date(utc).toISOString().slice(0, 10)

/** The last day on which the agency's answer is in time: two months after the threshold was reached.
 * A month without such a day has its last one; a day off is followed by the next working day.
 * @throws {CalendarMissing} for a year that was not added
 * @see Civil Code (民法) art. 120 to 122 */
export function answerDue(reachedAt: Date): TaipeiDate {
  const [year = 0, month = 0, day = 0] = taipeiDate(reachedAt).split('-').map(Number)
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  let due = Date.UTC(year, month - 1 + months, Math.min(day, lastDay))
  while (!isWorkingDay(dateOf(due))) due += dayMs
  return dateOf(due)
}
