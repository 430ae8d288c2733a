import type axe from 'axe-core'
import type { BrowserPool } from './browser/pool.ts'
import type { EvidenceBudget } from './evidence.ts'
import type { RobotsOf } from './find/robots-of-origins.ts'
import type { Gate } from './gate/gate.ts'
import type { Pace } from './pace.ts'
import type { Plan } from './plan.ts'
import type { Tally } from './tally.ts'
import type { CrawlHandlers, CrawlRequest, Scope } from './types.ts'
import type { Patience } from './visit/patience.ts'

/** Everything a crawl holds while it goes on. */
export interface Crawling {
  request: CrawlRequest
  handlers: CrawlHandlers
  /** Null for a list, which has no scope. */
  scope: Scope | null
  gate: Gate
  pool: BrowserPool
  robots: RobotsOf
  tally: Tally
  /** Aborted with `cancelled` or `limit-time` as its reason, or by a handler's error. */
  stop: AbortController
  plan: Plan
  pace: Pace
  evidence: EvidenceBudget
  axeOptions: axe.RunOptions
  patience: Patience
  workers: number
}
