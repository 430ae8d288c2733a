import { Agency, Site } from '#models/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import { authorize } from '../../accounts/authorize.ts'
import { listStandards } from '../../audits/list-standards.ts'
import type { StandardLine } from '../../audits/list-standards.ts'
import { presentSite } from '../../audits/present.ts'
import type { SiteView } from '../../audits/present.ts'
import { NotFound } from '../../errors.ts'
import { inTransaction } from '../../platform/database.ts'
import { mayApply } from '../policy.ts'
import { isUuid } from '../uuid.ts'
import { latestCrawl, presentCrawl } from './latest-crawl.ts'
import type { CrawlView } from './latest-crawl.ts'
import { readSiteApplications } from './site-applications.ts'
import type { SiteApplications } from './site-applications.ts'

export interface BeginningView extends Omit<SiteApplications, 'renewable'> {
  site: SiteView
  /** The versions that take applications today, newest first. */
  standards: StandardLine[]
  /** What the application would start from; null where the site was never scanned. */
  scan: CrawlView | null
  /** Marks that can be renewed now. */
  renewable: { number: string; validUntil: string }[]
}

/** What an agency sees before it begins to apply for a mark of a site.
 * @throws {NotFound} */
export async function readBeginning(
  actor: Actor,
  siteId: string,
  now: Date = new Date(),
): Promise<BeginningView> {
  if (!isUuid(siteId)) throw new NotFound('site')
  return inTransaction(async (transaction) => {
    const site = await Site.findByPk(siteId, {
      include: [{ model: Agency, as: 'agency' }],
      transaction,
    })
    if (!site) throw new NotFound('site')
    authorize(actor, mayApply, site)
    const { renewable, ...rest } = await readSiteApplications(site, transaction, now)
    const scan = await latestCrawl({ siteId: site.id }, transaction)
    return {
      ...rest,
      site: presentSite(site),
      standards: (await listStandards(actor, now)).filter(({ isOpen }) => isOpen),
      scan: scan && presentCrawl(scan),
      renewable: renewable.map(({ number, validUntil }) => ({ number, validUntil })),
    }
  })
}
