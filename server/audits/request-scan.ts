import { Scan } from '#models/index.ts'
import { authorize } from '../accounts/authorize.ts'
import type { Actor } from '../accounts/actor.ts'
import { Conflict, Invalid } from '../errors.ts'
import { inTransaction } from '../platform/database.ts'
import { enqueue } from '../platform/queue.ts'
import { record } from '../platform/record.ts'
import { findSite } from './find-or-refuse.ts'
import { hostOf } from './hosts.ts'
import { runScan } from './jobs.ts'
import { mayScan, mayScanUnproved } from './policy.ts'
import { presentScan } from './present.ts'
import type { ScanView } from './present.ts'
import { ScanPlan } from './scan-plan.ts'

/** Asks for a scan; the worker carries it out. One at a time for each site.
 * @throws {Conflict} `site-not-proved` | `scan-under-way`
 * @throws {Invalid} `robots`: `robots-unproved`, since only who controls a site may have its robots.txt
 *   ignored */
export async function requestScan(
  actor: Actor,
  siteId: string,
  asked: Partial<ScanPlan>,
): Promise<ScanView> {
  const plan = ScanPlan.parse(asked)
  return inTransaction(async (transaction) => {
    const site = await findSite(siteId, transaction, true)
    authorize(actor, mayScan, site)
    if (!site.provedAt && !mayScanUnproved(actor)) throw new Conflict('site-not-proved')
    if (plan.robots === 'ignore' && !site.provedAt) throw new Invalid('robots', 'robots-unproved')
    const underWay = await Scan.count({ where: { siteId: site.id, finishedAt: null }, transaction })
    if (underWay > 0) throw new Conflict('scan-under-way')
    const scan = await Scan.create(
      {
        siteId: site.id,
        requestedById: actor.accountId,
        standard: plan.standard,
        level: plan.level,
        pageLimit: plan.pages,
        depthLimit: plan.depth,
        minuteLimit: plan.minutes,
        robots: plan.robots,
      },
      { transaction },
    )
    const { standard, level, pages, robots } = plan
    await record(actor, 'scan.requested', 'scan', scan.id, transaction, {
      after: { state: 'waiting', siteId: site.id, standard, level, pages, robots },
    })
    await enqueue(runScan, { scanId: scan.id }, transaction, { group: hostOf(site) })
    return presentScan(scan)
  })
}
