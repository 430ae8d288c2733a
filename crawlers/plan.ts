import { pageKey } from './normalize-url.ts'
import type { CrawlLimits, CrawlRequest, PlannedPage } from './types.ts'

/** Which pages are to be looked at: each once, within the limits. */
export interface Plan {
  /** Takes new pages into the plan, and says which of the candidates were new. They are given out
   * only after `release`. */
  admit: (candidates: readonly PlannedPage[]) => PlannedPage[]
  release: (pages: readonly PlannedPage[]) => void
  /** The next page to look at, in the order of release. */
  next: () => PlannedPage | undefined
  /** True where a page that leads to another address may be looked at there: nobody else is to
   * look at that one, now or later. */
  claim: (page: PlannedPage, url: string) => boolean
  /** True where an address is that of another page on the plan. */
  isOther: (page: PlannedPage, url: string) => boolean
  isTruncated: () => boolean
}

/** @param resume  what an interrupted crawl knew: pages that are done are not given out again */
export function makePlan(limits: CrawlLimits, resume?: CrawlRequest['resume']): Plan {
  /** Which page stands for a key. */
  const owners = new Map<string, string>()
  const waiting: PlannedPage[] = []
  let count = 0
  let isTruncated = false

  function take(page: PlannedPage): boolean {
    const key = pageKey(page.url)
    if (owners.has(key)) return false
    if (page.depth > limits.depth || count >= limits.pages) {
      isTruncated = true
      return false
    }
    owners.set(key, page.url)
    count += 1
    return true
  }

  const done = new Set(resume?.done.map(pageKey))
  for (const page of resume?.planned ?? []) {
    owners.set(pageKey(page.url), page.url)
    count += 1
    if (!done.has(pageKey(page.url))) waiting.push(page)
  }

  const ownerOf = (url: string) => owners.get(pageKey(url))
  return {
    admit: (candidates) => candidates.filter(take),
    release: (pages) => void waiting.push(...pages),
    next: () => waiting.shift(),
    isOther: (page, url) => (ownerOf(url) ?? page.url) !== page.url,
    claim(page, url) {
      const owner = ownerOf(url)
      if (owner === undefined) owners.set(pageKey(url), page.url)
      return (owner ?? page.url) === page.url
    },
    isTruncated: () => isTruncated,
  }
}
