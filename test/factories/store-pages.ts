import type { Scan } from '#models/index.ts'
import type { PageResult } from '#crawlers/types.ts'
import { storePage } from '#server/audits/run/store-page.ts'
import { storePlan } from '#server/audits/run/store-plan.ts'

/** Puts pages on the plan of a scan, and their results beside them, as a crawl does. */
export async function storePages(
  scan: Pick<Scan, 'id' | 'siteId'>,
  pages: PageResult[],
): Promise<void> {
  await storePlan(scan.id, pages)
  for (const page of pages) await storePage(scan, page)
}
