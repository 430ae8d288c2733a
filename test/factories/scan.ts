import { Scan, Site } from '#models/index.ts'
import { createSite } from './site.ts'

export type ScanOfSite = Scan & { site: Site }

/** A scan that waits, of a new site, unless said otherwise. */
export async function createScan(
  overrides: Partial<Parameters<typeof Scan.create>[0]> = {},
): Promise<ScanOfSite> {
  const siteId = overrides.siteId ?? (await createSite()).id
  const scan = await Scan.create({
    siteId,
    standard: '115.11',
    level: 'AA',
    pageLimit: 100,
    depthLimit: 5,
    minuteLimit: 30,
    robots: 'keep',
    ...overrides,
  })
  const site = await Site.findByPk(siteId, { rejectOnEmpty: true })
  return Object.assign(scan, { site })
}

/** What a scan has when its crawl has gone to its end. */
export const finished = () => ({
  startedAt: new Date(),
  finishedAt: new Date(),
  stopped: 'complete' as const,
})
