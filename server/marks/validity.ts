const years = 3
const hourMs = 3_600_000
/** Taiwan has had no summer time since 1979. */
const taipeiOffsetMs = 8 * hourMs

/** The last moment of a mark: the end, in Taiwan, of the same day three years on; where that month
 * has no such day, of the month's last.
 * @see regulation on marks, art. 5; Civil Code, art. 121 */
export function validUntil(issuedAt: Date): Date {
  const taipei = new Date(issuedAt.getTime() + taipeiOffsetMs)
  const [year, month] = [taipei.getUTCFullYear() + years, taipei.getUTCMonth()]
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  const day = Math.min(taipei.getUTCDate(), lastOfMonth)
  return new Date(Date.UTC(year, month, day + 1) - taipeiOffsetMs - 1)
}
