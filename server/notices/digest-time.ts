export type DigestWay = 'daily' | 'weekly'

const dayMs = 24 * 3_600_000
const sunday = 0

/** When the last digest was due: 08:00 in Taipei, of every day or of Mondays. Taipei is eight hours
 * ahead of UTC all year, and so its 08:00 is the beginning of the day of UTC. */
export function lastDue(way: DigestWay, now: Date): Date {
  const today = new Date(Math.floor(now.getTime() / dayMs) * dayMs)
  if (way === 'daily') return today
  const day = today.getUTCDay()
  const daysSinceMonday = day === sunday ? 6 : day - 1
  return new Date(today.getTime() - daysSinceMonday * dayMs)
}
