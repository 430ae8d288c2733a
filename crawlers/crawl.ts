import { availableParallelism } from 'node:os'
import { findBrowser } from './browser/executable.ts'
import { launchBrowser, userAgentOf } from './browser/launch.ts'
import { openPool } from './browser/pool.ts'
import type { Crawling } from './crawling.ts'
import { findSeeds, findStart } from './find/seeds.ts'
import { keepRobots } from './find/robots-of-origins.ts'
import { VisitFailed } from './failures.ts'
import type { Resolve } from './gate/admission.ts'
import { openGate } from './gate/gate.ts'
import { makeEvidenceBudget } from './evidence.ts'
import { makePace } from './pace.ts'
import { makePlan } from './plan.ts'
import { axeRunOptions } from './rules/rule-set.ts'
import { parseStartUrl } from './start-url.ts'
import { makeTally } from './tally.ts'
import type { CrawlHandlers, CrawlRequest, CrawlSummary } from './types.ts'
import { defaultPatience, type Patience } from './visit/patience.ts'
import { workOffPlan } from './work-off-plan.ts'

/** What a crawl takes from its surroundings; given only where a test needs something special. */
export interface CrawlMeans {
  /** How names are looked up. */
  resolve?: Resolve
  patience?: Partial<Patience>
}

/** Looks at the pages of a site and hands each over as it is done.
 *
 * Failures of pages are handed over with the pages; what leaves nothing to look at is the summary's
 * `failure`. Counts in the summary are of this run, also when it resumes another.
 * @throws only what a handler throws, after everything has been closed */
export async function crawl(
  request: CrawlRequest,
  handlers: CrawlHandlers,
  means: CrawlMeans = {},
): Promise<CrawlSummary> {
  const tally = makeTally()
  const start = request.only ? null : parseStartUrl(request.startUrl)
  if (start && 'failure' in start) return tally.close({ failure: start.failure })
  const stop = new AbortController()
  const cancel = () => stop.abort('cancelled')
  if (handlers.signal?.aborted) cancel()
  handlers.signal?.addEventListener('abort', cancel)
  const timer = setTimeout(() => stop.abort('limit-time'), request.limits.minutes * 60_000)
  const gate = await openGate({ privateHosts: request.privateHosts, resolve: means.resolve })
  const pool = openPool(() => launchBrowser(gate.port, request.executablePath))
  try {
    const executable = await findBrowser(request.executablePath)
    pool.warm()
    const fetching = { gate, userAgent: userAgentOf(executable), signal: stop.signal }
    const robots = keepRobots(request.robots, fetching)
    const found = start ? await findStart(start.url, request.scope, fetching) : null
    const crawling: Crawling = {
      request,
      handlers,
      scope: found?.scope ?? null,
      gate,
      pool,
      robots,
      tally,
      stop,
      plan: makePlan(request.limits, request.resume),
      pace: makePace(),
      evidence: makeEvidenceBudget(request.screenshotsPerRule),
      axeOptions: axeRunOptions(request.standard, request.level),
      patience: { ...defaultPatience, ...means.patience },
      workers: request.concurrency ?? Math.max(2, availableParallelism()),
    }
    const seeds = await findSeeds(request, found, robots, fetching)
    await workOffPlan(crawling, seeds)
    return tally.close({ stopped: reasonOf(stop.signal), truncated: crawling.plan.isTruncated() })
  } catch (error) {
    if (error instanceof VisitFailed) {
      return tally.close({ failure: error.failure, stopped: reasonOf(stop.signal) })
    }
    throw error
  } finally {
    clearTimeout(timer)
    handlers.signal?.removeEventListener('abort', cancel)
    await pool.close()
    await gate.close()
  }
}

const reasonOf = (signal: AbortSignal): CrawlSummary['stopped'] =>
  signal.aborted ? (signal.reason as 'cancelled' | 'limit-time') : 'complete'
