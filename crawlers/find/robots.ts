import robotsParser from 'robots-parser'
import { VisitFailed } from '../failures.ts'
import type { Failure } from '../types.ts'
import { type FetchOptions, fetchStream } from './fetch-stream.ts'

/** The name by which a robots.txt speaks to us. */
export const robotsToken = 'Curbcut'

/** RFC 9309, 2.5: at least 500 kibibytes are to be read. */
const sizeLimit = 500 * 1024

/** Longest pause that a `Crawl-delay` may ask for, milliseconds; it is no part of RFC 9309. */
const longestDelayMs = 30_000

/** What a site asks of robots. */
export interface Robots {
  /** Null where the page may be visited. */
  refusalOf: (url: string) => Failure | null
  sitemaps: string[]
  /** Pause between the beginnings of two visits, milliseconds. */
  crawlDelayMs: number
}

/** Reads the robots.txt of an origin.
 * @see RFC 9309, 2.3.1: what cannot be had for a reason of the client's (4xx) allows everything,
 *   what cannot be reached forbids everything */
export async function readRobots(origin: string, options: FetchOptions): Promise<Robots> {
  const address = new URL('/robots.txt', origin).href
  try {
    const { status, body } = await fetchStream(address, options)
    if (status >= 400 && status < 500) {
      body.destroy()
      return allowing([])
    }
    if (status >= 500) {
      body.destroy()
      return forbidding({ code: 'robots-unreachable', detail: `${address} ${status}` })
    }
    return parseRobots(address, await readText(body))
  } catch (error) {
    if (!(error instanceof VisitFailed)) throw error
    // A loop of redirects is as good as no file (RFC 9309, 2.3.1.2).
    return error.failure.code === 'redirect-loop' ? allowing([]) : forbidding(error.failure)
  }
}

/** For a site whose owner asked for the scan: nothing is forbidden, sitemaps are still named. */
export function ignoring(robots: Robots): Robots {
  return allowing(robots.sitemaps)
}

const allowing = (sitemaps: string[]): Robots => ({
  refusalOf: () => null,
  sitemaps,
  crawlDelayMs: 0,
})

const forbidding = (failure: Failure): Robots => ({
  refusalOf: () => failure,
  sitemaps: [],
  crawlDelayMs: 0,
})

/** @param address  of the robots.txt itself */
export function parseRobots(address: string, text: string): Robots {
  const robots = robotsParser(address, text.replace(/^\uFEFF/, ''))
  const delayMs = (robots.getCrawlDelay(robotsToken) ?? 0) * 1000
  return {
    refusalOf: (url) =>
      robots.isAllowed(url, robotsToken) === false
        ? { code: 'blocked-by-robots', detail: new URL(url).pathname }
        : null,
    sitemaps: robots
      .getSitemaps()
      .flatMap((url) => (URL.canParse(url, address) ? new URL(url, address).href : [])),
    crawlDelayMs: Math.min(Math.max(delayMs, 0), longestDelayMs),
  }
}

async function readText(body: AsyncIterable<Buffer>): Promise<string> {
  const pieces: Buffer[] = []
  let size = 0
  try {
    for await (const piece of body) {
      pieces.push(piece)
      size += piece.length
      if (size >= sizeLimit) break
    }
  } catch {
    // Cut off on the way: what has arrived counts.
  }
  return Buffer.concat(pieces).subarray(0, sizeLimit).toString('utf8')
}
