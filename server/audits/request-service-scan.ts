import type { Transaction } from 'sequelize'
import { Scan } from '#models/index.ts'
import { enqueue } from '../platform/queue.ts'
import { findSite } from './find-or-refuse.ts'
import { hostOf } from './hosts.ts'
import { runScan } from './jobs.ts'
import { ScanPlan } from './scan-plan.ts'

interface Wanted extends Partial<Pick<ScanPlan, 'standard' | 'level' | 'pages' | 'depth'>> {
  siteId: string
  /** Exactly these addresses and no crawling; at least one. Without them the site is crawled. */
  only?: string[]
}

/** Asks, for the service itself, for a scan: of the pages of a sample, of a marked site. Inner verb:
 * the caller authorizes and records. It waits for others of the same host, however many there are.
 * @returns the id of the scan
 * @throws {NotFound} where there is no such site */
export async function requestServiceScan(
  { siteId, only, ...asked }: Wanted,
  transaction: Transaction,
): Promise<string> {
  const site = await findSite(siteId, transaction)
  const plan = ScanPlan.parse(only ? { ...asked, pages: only.length } : asked)
  const scan = await Scan.create(
    {
      siteId: site.id,
      standard: plan.standard,
      level: plan.level,
      pageLimit: plan.pages,
      depthLimit: plan.depth,
      minuteLimit: plan.minutes,
      robots: plan.robots,
      onlyUrls: only ?? null,
    },
    { transaction },
  )
  await enqueue(runScan, { scanId: scan.id }, transaction, { group: hostOf(site) })
  return scan.id
}
