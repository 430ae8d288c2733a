import { env } from '../env.ts'

const years = 3
const hourMs = 3_600_000
/** Taiwan has had no summer time since 1979. */
const taipeiOffsetMs = 8 * hourMs

/** The last moment of a mark: the end, in Taiwan, of the same day three years on; where that month
 * has no such day, of the month's last.
 * @see regulation on marks, art. 5; Civil Code, art. 121 */
export const validUntil = (issuedAt: Date): Date => endOfDayIn(issuedAt, 12 * years)

/** A mark that ends by this moment ends soon, and can be renewed.
 * @see MARK_RENEWAL_MONTHS */
export const renewalHorizon = (now: Date): Date => endOfDayIn(now, env.MARK_RENEWAL_MONTHS)

/** The end, in Taiwan, of the same day so many months on, or of the last day of that month. */
function endOfDayIn(from: Date, months: number): Date {
  const taipei = new Date(from.getTime() + taipeiOffsetMs)
  const [year, month] = [taipei.getUTCFullYear(), taipei.getUTCMonth() + months]
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  const day = Math.min(taipei.getUTCDate(), lastOfMonth)
  return new Date(Date.UTC(year, month, day + 1) - taipeiOffsetMs - 1)
}

/** When a date alone will next be able to change the state of a mark: at the coming midnight in
 * Taiwan, or the moment after its last, whichever is first. */
export function nextTurn(validUntil: Date, now: Date): Date {
  const midnight = endOfDayIn(now, 0).getTime() + 1
  const end = validUntil.getTime() + 1
  return new Date(end > now.getTime() ? Math.min(end, midnight) : midnight)
}
