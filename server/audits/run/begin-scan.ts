import { Scan, Site, SiteDocument, Visit } from '#models/index.ts'
import type { CrawlRequest } from '#crawlers/types.ts'
import { inTransaction } from '../../platform/database.ts'
import { privateHostsFor } from '../hosts.ts'

export type BegunScan = Scan & { site: Site; startedAt: Date }

/** Pictures of one rule in one scan; more of the same would show nothing new. */
const screenshotsPerRule = 20

/** Marks a scan as begun, once; a later worker finds it begun.
 * @returns null where there is nothing left to do */
export async function beginScan(scanId: string): Promise<BegunScan | null> {
  return inTransaction(async (transaction) => {
    const scan = await Scan.findByPk(scanId, {
      include: [{ model: Site, as: 'site', required: true }],
      lock: { level: transaction.LOCK.UPDATE, of: Scan },
      transaction,
    })
    if (!scan || scan.finishedAt) return null
    if (!scan.startedAt) await scan.update({ startedAt: new Date() }, { transaction })
    return scan as BegunScan
  })
}

/** Minutes that the scan still has, over all workers that have carried it. */
export const minutesLeft = (scan: BegunScan, now = Date.now()): number =>
  scan.minuteLimit - (now - scan.startedAt.getTime()) / 60_000

/** What the crawler is asked, with all that earlier workers found. */
export async function toCrawlRequest(scan: BegunScan): Promise<CrawlRequest> {
  const { site } = scan
  const [visits, documents] = await Promise.all([
    Visit.findAll({ where: { scanId: scan.id }, order: [['position', 'ASC']] }),
    SiteDocument.findAll({ where: { scanId: scan.id } }),
  ])
  return {
    startUrl: site.startUrl,
    scope: { origin: site.origin, pathPrefix: site.pathPrefix },
    limits: { pages: scan.pageLimit, depth: scan.depthLimit, minutes: minutesLeft(scan) },
    standard: scan.standard,
    level: scan.level,
    robots: scan.robots,
    ...(scan.onlyUrls ? { only: scan.onlyUrls } : {}),
    privateHosts: privateHostsFor(site.origin),
    screenshotsPerRule,
    resume: {
      planned: visits.map(({ url, depth, foundBy }) => ({ url, depth, foundBy })),
      done: visits.flatMap(({ url, state }) => (state === 'waiting' ? [] : [url])),
      documents: documents.map(({ url, format, foundOn }) => ({ url, format, foundOn })),
    },
  }
}
