import { VisitFailed } from '../failures.ts'
import { normalizeUrl } from '../normalize-url.ts'
import { defaultScope, isInScope } from '../scope.ts'
import type { CrawlRequest, PlannedPage, Scope } from '../types.ts'
import { type FetchOptions, fetchStream } from './fetch-stream.ts'
import type { RobotsOf } from './robots-of-origins.ts'
import { readSitemaps } from './sitemap.ts'

/** Where a crawl begins, and what belongs to it. */
export interface Start {
  url: string
  scope: Scope
}

/** Without a scope given, a start address that redirects (`http` to `https`, `example.tw` to
 * `www.example.tw`) stands for where it leads to. */
export async function findStart(
  url: string,
  scope: Scope | undefined,
  options: FetchOptions,
): Promise<Start> {
  if (scope) return { url, scope }
  try {
    const answer = await fetchStream(url, options)
    answer.body.destroy()
    const arrived = normalizeUrl(answer.url) ?? url
    // Within one origin the page itself redirects, and the folder asked for stays the scope.
    const isElsewhere = new URL(arrived).origin !== new URL(url).origin
    const start = isElsewhere ? arrived : url
    return { url: start, scope: defaultScope(start) }
  } catch (error) {
    if (!(error instanceof VisitFailed)) throw error
    // The visit will say what is wrong.
    return { url, scope: defaultScope(url) }
  }
}

/** The pages known before any is opened: the list, or the start and what sitemaps name. Not yet
 * held against the limits. */
export async function findSeeds(
  request: CrawlRequest,
  start: Start | null,
  robots: RobotsOf,
  options: FetchOptions,
): Promise<PlannedPage[]> {
  if (!start) {
    // What is no address stays as it is, to be reported as such.
    return (request.only ?? []).map((text) => ({
      url: normalizeUrl(text.trim()) ?? text.trim(),
      depth: 0,
      foundBy: 'list',
    }))
  }
  const { sitemaps } = await robots(start.url)
  const places = sitemaps.length > 0 ? sitemaps : [new URL('/sitemap.xml', start.url).href]
  const wants = (url: string) => isInScope(url, start.scope)
  const limit = request.limits.pages + 1
  const listed = await readSitemaps(places, { ...options, wants, limit })
  return [
    { url: start.url, depth: 0, foundBy: 'start' },
    ...listed.flatMap((address): PlannedPage[] => {
      const url = normalizeUrl(address)
      return url ? [{ url, depth: 0, foundBy: 'sitemap' }] : []
    }),
  ]
}
