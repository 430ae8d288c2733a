import { crawl, type CrawlMeans } from '#crawlers/crawl.ts'
import type {
  CrawlHandlers,
  CrawlRequest,
  CrawlSummary,
  Finding,
  FoundDocument,
  PageResult,
  PlannedPage,
} from '#crawlers/types.ts'
import type { ServedSite } from '../sites/serve-site.ts'

/** What a crawl has handed over. */
export interface Collected {
  summary: CrawlSummary
  pages: PageResult[]
  planned: PlannedPage[]
  documents: FoundDocument[]
  /** The page of a path. */
  page: (path: string) => PageResult
}

/** Crawls a served site from its root, and keeps what is handed over. */
export async function collect(
  site: ServedSite,
  overrides: Partial<CrawlRequest> = {},
  handlers: Partial<CrawlHandlers> = {},
  means?: CrawlMeans,
): Promise<Collected> {
  const pages: PageResult[] = []
  const planned: PlannedPage[] = []
  const documents: FoundDocument[] = []
  const request: CrawlRequest = {
    startUrl: `${site.origin}/`,
    limits: { pages: 100, depth: 10, minutes: 2 },
    standard: '115.11',
    level: 'AAA',
    robots: 'keep',
    privateHosts: [site.host],
    concurrency: 2,
    screenshotsPerRule: 0,
    ...overrides,
  }
  const summary = await crawl(
    request,
    {
      signal: handlers.signal,
      async onPlanned(fresh) {
        planned.push(...fresh)
        await handlers.onPlanned?.(fresh)
      },
      async onPage(page) {
        pages.push(page)
        await handlers.onPage?.(page)
      },
      async onDocuments(fresh) {
        documents.push(...fresh)
        await handlers.onDocuments?.(fresh)
      },
    },
    means,
  )
  return {
    summary,
    pages,
    planned,
    documents,
    page(path) {
      const found = pages.find(({ url }) => url === `${site.origin}${path}`)
      if (!found) throw new Error(`no page ${path} among ${pages.map(({ url }) => url).join(' ')}`)
      return found
    },
  }
}

/** Rules of the standard that a page fails. */
export function failedRules({ findings }: { findings: Finding[] }): string[] {
  const failed = findings.filter(({ outcome, kind }) => outcome === 'failed' && kind === 'standard')
  return [...new Set(failed.map(({ rule }) => rule))].toSorted()
}

/** Links to paths, as a page has them. */
export const linksTo = (...paths: string[]) =>
  paths.map((path) => `<p><a href="${path}">到 ${path} 去</a></p>`).join('\n')
