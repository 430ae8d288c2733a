import type { Crawling } from './crawling.ts'
import { documentFormatOfUrl, isOtherFile } from './documents.ts'
import { lookAtPage, type LookedAt } from './look-at-page.ts'
import { normalizeUrl } from './normalize-url.ts'
import { isInScope } from './scope.ts'
import type { FoundDocument, PageResult, PlannedPage } from './types.ts'
import { untestedPage } from './page-result.ts'

/** Looks at all pages of the plan, which grows by the links found, several at once. */
export async function workOffPlan(crawling: Crawling, seeds: PlannedPage[]): Promise<void> {
  const { plan, stop, workers } = crawling
  const handOver = oneAtATime()
  const documents = new Set(crawling.request.resume?.documents.map(({ url }) => url))
  let busy = 0
  let wake = Promise.withResolvers<void>()

  await handOver(() => planPages(crawling, seeds, documents, 'sitemap'))
  const work = async () => {
    while (!stop.signal.aborted) {
      const page = plan.next()
      if (page) {
        busy += 1
        try {
          const looked = await lookAtPage(page, crawling)
          await handOver(() => deliver(crawling, looked, documents))
        } finally {
          busy -= 1
          wake.resolve()
          wake = Promise.withResolvers()
        }
        continue
      }
      if (busy === 0) return
      await wake.promise
    }
  }
  const guarded = () =>
    work().catch((error: unknown) => {
      stop.abort(error)
      wake.resolve()
      throw error
    })
  const ends = await Promise.allSettled(Array.from({ length: workers }, guarded))
  for (const end of ends) if (end.status === 'rejected') throw end.reason
  if (stop.signal.reason === 'limit-time') await handOverRest(crawling)
}

/** First what was found on the page, then the page: whoever is interrupted between the two and
 * goes on later looks at the page again, and loses nothing. */
async function deliver(crawling: Crawling, looked: LookedAt | null, documents: Set<string>) {
  if (!looked) return
  const { page, links, found } = looked
  const linked = links.flatMap((address): PlannedPage[] => {
    const url = normalizeUrl(address)
    return url ? [{ url, depth: page.depth + 1, foundBy: 'link' }] : []
  })
  await noteDocuments(crawling, found, documents)
  if (!crawling.request.only) await planPages(crawling, linked, documents, page.url)
  crawling.tally.count(page)
  await crawling.handlers.onPage(page)
}

/** Takes candidates apart into pages of the site, documents, and what is neither. */
async function planPages(
  crawling: Crawling,
  candidates: PlannedPage[],
  documents: Set<string>,
  foundOn: string,
) {
  const { plan, handlers, scope } = crawling
  const ours = candidates.filter(({ url }) => !scope || isInScope(url, scope))
  const found = scope ? ours.flatMap(({ url }) => asDocument(url, foundOn)) : []
  await noteDocuments(crawling, found, documents)
  const pages = ours.filter(
    ({ url, foundBy }) =>
      foundBy === 'start' || foundBy === 'list' || (!documentFormatOfUrl(url) && !isOtherFile(url)),
  )
  const fresh = plan.admit(pages)
  if (plan.isTruncated()) await handlers.onTruncated?.()
  if (fresh.length > 0) await handlers.onPlanned?.(fresh)
  plan.release(fresh)
}

function asDocument(url: string, foundOn: string): FoundDocument[] {
  const format = documentFormatOfUrl(url)
  return format ? [{ url, format, foundOn }] : []
}

async function noteDocuments(
  { handlers }: Crawling,
  candidates: FoundDocument[],
  known: Set<string>,
) {
  const fresh: FoundDocument[] = []
  for (const document of candidates) {
    if (known.has(document.url)) continue
    known.add(document.url)
    fresh.push(document)
  }
  if (fresh.length > 0) await handlers.onDocuments?.(fresh)
}

/** When the time is over: what was planned and not looked at is said to be so. */
async function handOverRest({ plan, tally, handlers }: Crawling) {
  for (let page = plan.next(); page; page = plan.next()) {
    const result: PageResult = untestedPage(page, { code: 'limit-time', detail: null }, new Date())
    tally.count(result)
    await handlers.onPage(result)
  }
}

/** Lets tasks run one after the other, in the order they come. */
function oneAtATime(): <Result>(task: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve()
  return (task) => {
    const result = last.then(task)
    last = result.catch(() => {})
    return result
  }
}
