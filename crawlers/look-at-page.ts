import { documentFormatOfType } from './documents.ts'
import { VisitFailed } from './failures.ts'
import type { Robots } from './find/robots.ts'
import { normalizeUrl, pageKey } from './normalize-url.ts'
import { untestedPage } from './page-result.ts'
import { ruleOutcomes, toFindings } from './rules/findings.ts'
import { isInScope } from './scope.ts'
import type { Finding, FoundDocument, PageResult, PlannedPage } from './types.ts'
import { pageEnded, visitPage, type VisitedPage } from './visit/visit-page.ts'
import type { Crawling } from './crawling.ts'

/** What became of a page, and what was found on it. */
export interface LookedAt {
  page: PageResult
  links: string[]
  /** Documents known by their content type. */
  found: FoundDocument[]
}

/** How often a page is tried at the most. A connection that broke may hold the next time; a browser
 * that died, or did not start, may have died of another page. A page that ended alone would again. */
function triesFor({ failure }: VisitFailed): number {
  if (failure.code === 'connection') return 2
  if (failure.code === 'browser') return 3
  return failure.code === 'crashed' && failure.detail !== pageEnded ? 3 : 1
}

/** Looks at one page of the plan. Never fails by what the page does; null where the crawl was
 * cancelled meanwhile. */
export async function lookAtPage(page: PlannedPage, crawling: Crawling): Promise<LookedAt | null> {
  const startedAt = new Date()
  for (let tries = 1; ; tries += 1) {
    try {
      return await tryPage(page, startedAt, crawling)
    } catch (error) {
      if (crawling.stop.signal.aborted) return whenStopped(page, startedAt, crawling)
      if (!(error instanceof VisitFailed)) throw error
      if (tries < triesFor(error)) continue
      return notLookedAt(page, startedAt, error)
    }
  }
}

/** A cancelled crawl says nothing of pages under way; one whose time is over says so. */
function whenStopped(page: PlannedPage, startedAt: Date, { stop }: Crawling): LookedAt | null {
  if (stop.signal.reason !== 'limit-time') return null
  return notLookedAt(page, startedAt, new VisitFailed('limit-time'))
}

function notLookedAt(page: PlannedPage, startedAt: Date, { failure }: VisitFailed): LookedAt {
  const status = failure.code.startsWith('status') ? Number(failure.detail) || null : null
  const format = failure.code === 'not-html' ? documentFormatOfType(failure.detail ?? '') : null
  const found = format ? [{ url: page.url, format, foundOn: page.url }] : []
  return { page: untestedPage(page, failure, startedAt, status), links: [], found }
}

async function tryPage(page: PlannedPage, startedAt: Date, crawling: Crawling): Promise<LookedAt> {
  const { pool, gate, pace, stop, axeOptions, patience, plan } = crawling
  if (!normalizeUrl(page.url)) throw new VisitFailed('url-invalid', page.url.slice(0, 200))
  const robots = await crawling.robots(page.url)
  refuseIf(robots.refusalOf(page.url))
  await pace.turn(new URL(page.url).origin, robots.crawlDelayMs, stop.signal)
  const request = {
    url: page.url,
    axeOptions,
    patience,
    signal: stop.signal,
    admitAddress: (url: string) => admitAddress(page, url, robots, crawling),
  }
  return pool.use((running) =>
    visitPage(running, gate, request, async (visited) => {
      const arrived = normalizeUrl(visited.document.url) ?? page.url
      if (!plan.claim(page, arrived)) throw new VisitFailed('duplicate', arrived)
      return describe(page, startedAt, visited, crawling)
    }),
  )
}

/** Ends a visit that is led astray, before the address is asked for.
 * @throws {VisitFailed} `off-scope` | `duplicate` | `blocked-by-robots` */
function admitAddress(page: PlannedPage, address: string, robots: Robots, crawling: Crawling) {
  const url = normalizeUrl(address)
  if (!url || pageKey(url) === pageKey(page.url)) return
  if (!isWithin(page, url, crawling)) throw new VisitFailed('off-scope', url)
  if (crawling.plan.isOther(page, url)) throw new VisitFailed('duplicate', url)
  refuseIf(robots.refusalOf(url))
}

/** A page of a list belongs to its own host, whatever that does with http and https. */
function isWithin(page: PlannedPage, url: string, { scope }: Crawling): boolean {
  if (scope) return isInScope(url, scope)
  return new URL(url).hostname === new URL(page.url).hostname
}

function refuseIf(failure: ReturnType<Robots['refusalOf']>) {
  if (!failure) return
  const failed = new VisitFailed('blocked-by-robots', failure.detail)
  throw Object.assign(failed, { failure })
}

async function describe(
  page: PlannedPage,
  startedAt: Date,
  { document, facts, results, takeScreenshot }: VisitedPage,
  { request, evidence }: Crawling,
): Promise<LookedAt> {
  const findings: Finding[] = []
  for (const finding of toFindings(results, request.standard, request.level)) {
    const isShown = evidence.allows(finding)
    const screenshot = isShown ? await takeScreenshot(finding.selector) : null
    if (isShown && !screenshot) evidence.giveBack(finding)
    findings.push({ ...finding, screenshot })
  }
  const result: PageResult = {
    ...untestedPage(page, { code: '', detail: null }, startedAt, document.status),
    ...ruleOutcomes(results),
    state: 'tested',
    reason: null,
    title: facts.title || null,
    language: facts.language || null,
    findings,
  }
  return { page: result, links: facts.links, found: [] }
}
