import type { Transaction } from 'sequelize'
import type { Scan } from '#models/index.ts'
import { failureCodes, isBeyondPlan } from '#crawlers/failures.ts'
import { queryOn } from '../platform/database.ts'

/** What a scan says of its site, for whoever decides on it. */
export interface ScanVerdict {
  scanId: string
  siteId: string
  siteName: string
  agencyId: string
  /** Scheme, host and port. */
  origin: string
  pathPrefix: string
  standard: Scan['standard']
  level: Scan['level']
  /** Null while it waits or runs. */
  finishedAt: Date | null
  stopped: 'complete' | 'cancelled' | 'limit-time' | null
  /** Limits left pages of the site off the plan. */
  truncated: boolean
  /** Pages of the site that were to be tested: what turned out to be another site's page, a second
   * address of a page, or no page at all, is not among them. */
  pagesPlanned: number
  pagesTested: number
  /** Planned and not tested, for whatever reason; waiting ones too. */
  pagesUntested: number
  /** Failures of the standard at the level asked, one for each place; good practice is not counted. */
  failures: number
  /** Why there was nothing to look at at all; see crawlers/failures.ts. */
  failureCode: string | null
}

const beyondPlan = failureCodes.filter(isBeyondPlan)

/** The facts on which a mark can rest. Inner verb: the caller authorizes.
 * @returns null where there is no such scan */
export async function readScanVerdict(
  scanId: string,
  transaction: Transaction,
): Promise<ScanVerdict | null> {
  const { rows } = await queryOn(transaction, verdictSql, [scanId, beyondPlan])
  return (rows[0] as ScanVerdict | undefined) ?? null
}

const verdictSql = `
select
  scan.id as "scanId", site.id as "siteId", site.name as "siteName", site.agency_id as "agencyId",
  site.origin, site.path_prefix as "pathPrefix", scan.standard, scan.level,
  scan.finished_at as "finishedAt", scan.stopped, scan.truncated,
  scan.failure_code as "failureCode",
  pages.planned as "pagesPlanned", pages.tested as "pagesTested",
  pages.planned - pages.tested as "pagesUntested",
  met.failures
from scan
join site on site.id = scan.site_id
cross join lateral (
  select
    count(*) filter (where reason_code is null or reason_code <> all($2::text[]))::int as planned,
    count(*) filter (where state = 'tested')::int as tested
  from visit where visit.scan_id = scan.id
) pages
cross join lateral (
  select coalesce(sum(scan_barrier.occurrences), 0)::int as failures
  from scan_barrier
  join barrier on barrier.id = scan_barrier.barrier_id
  where scan_barrier.scan_id = scan.id
    and barrier.outcome = 'failed' and barrier.kind = 'standard'
) met
where scan.id = $1`
