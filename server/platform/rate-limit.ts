import { createHmac } from 'node:crypto'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { env } from '../env.ts'
import { TooMany } from '../errors.ts'
import { database } from './database.ts'

const quarterHourSeconds = 15 * 60

/** How often, within how long. A whole office or school may sit behind one network address, and so
 * the limits of networks are wide: they are there for machines. */
const limits = {
  'codes-per-address': { points: 5, seconds: quarterHourSeconds },
  /** Codes asked for without a proof of work, and those with one (open-forms.ts). */
  'codes-per-network': { points: 60, seconds: quarterHourSeconds },
  'proved-codes-per-network': { points: 600, seconds: quarterHourSeconds },
  /** A challenge costs us a hundredth of what it costs who solves it, and yet something. */
  'challenges-per-network': { points: 1200, seconds: quarterHourSeconds },
  'sign-ins-per-account': { points: 30, seconds: quarterHourSeconds },
  'sign-ins-per-network': { points: 600, seconds: quarterHourSeconds },
  /** For what anybody may send in: comments, complaints, tests of an address. */
  'forms-per-account': { points: 60, seconds: quarterHourSeconds },
  /** Somebody who reads each statement needs some seconds for it. */
  'votes-per-account': { points: 600, seconds: quarterHourSeconds },
  /** What is being written is kept every few seconds. */
  'drafts-per-account': { points: 600, seconds: quarterHourSeconds },
  /** Somebody who reads before they report needs some time for it. */
  'reports-per-account': { points: 30, seconds: quarterHourSeconds },
  /** Looking up what a site shows as its mark. */
  'mark-checks-per-network': { points: 600, seconds: quarterHourSeconds },
  /** Each is a request of ours to somebody's site: few for who asks, and few for the site. */
  'site-looks-per-network': { points: 60, seconds: quarterHourSeconds },
  'site-looks-per-mark': { points: 12, seconds: quarterHourSeconds },
  'forms-per-network': { points: 600, seconds: quarterHourSeconds },
  /** Each is a mail to an address that the actor chooses. */
  'invitations-per-account': { points: 60, seconds: 3600 },
} satisfies Record<string, { points: number; seconds: number }>

export type LimitName = keyof typeof limits

// A table of addresses would be a list of people; keyed, it tells only those who have the key.
const keyed = (key: string): string =>
  createHmac('sha256', env.SESSION_SECRET ?? 'limits of a demonstration')
    .update(key)
    .digest('hex')

const limiters = new Map(
  Object.entries(limits).map(([name, { points, seconds }], place) => [
    name,
    new RateLimiterPostgres({
      storeClient: database,
      storeType: 'sequelize',
      tableName: 'rate_limit',
      // By migration.
      tableCreated: true,
      keyPrefix: name,
      points,
      duration: seconds,
      // One sweeps for all: they share the table.
      clearExpiredByTimeout: place === 0,
    }),
  ]),
)

/** Counts one use, for all processes together. Call it before the transaction of the verb, so that
 * what is refused stays counted.
 * @param key  whom or what is counted, e.g. a mail address, an account, a network (`networkOf`)
 * @throws {TooMany} when the limit has been reached; says when to come again */
export async function limit(name: LimitName, key: string): Promise<void> {
  try {
    await limiters.get(name)!.consume(keyed(key))
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    throw new TooMany(Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)))
  }
}

/** How much of a limit is used up at this moment; counts nothing.
 * @returns 0: nothing; 1 and more: all of it */
export async function usedShare(name: LimitName, key: string): Promise<number> {
  const used = await limiters.get(name)!.get(keyed(key))
  return (used?.consumedPoints ?? 0) / limits[name].points
}
