import { z } from 'zod'
import type { Scan } from '#models/index.ts'
import type { Actor } from '../accounts/actor.ts'
import { queryPool } from '../platform/database.ts'
import { fromCursor, toPage } from '../platform/cursor.ts'
import type { Page } from '../platform/cursor.ts'
import { findSite } from './find-or-refuse.ts'
import { mayReadScan } from './policy.ts'
import { scanState } from './scan-state.ts'
import type { ScanState } from './scan-state.ts'

export interface ScanListItem {
  id: string
  state: ScanState
  standard: Scan['standard']
  level: Scan['level']
  requestedAt: string
  finishedAt: string | null
  pagesDone: number
  pagesPlanned: number
  failures: number
}

type Row = Omit<ScanListItem, 'state' | 'requestedAt' | 'finishedAt'> &
  Pick<
    Scan,
    'createdAt' | 'startedAt' | 'finishedAt' | 'cancelRequestedAt' | 'stopped' | 'failureCode'
  >

const pageSize = 10
const Place = z.tuple([z.uuid()])

/** The scans of a site, newest first: all for who may read them, and for everybody those that a mark
 * rests on.
 * @throws {NotFound} */
export async function listScans(
  actor: Actor,
  siteId: string,
  query: { after?: string | null } = {},
): Promise<Page<ScanListItem>> {
  const site = await findSite(siteId)
  const place = fromCursor(query.after ?? null, Place)
  const seesAll = mayReadScan(actor, { agencyId: site.agencyId, isPublic: false })
  const { rows } = await queryPool(scansSql, [site.id, seesAll, place?.[0] ?? null, pageSize + 1])
  return toPage(rows as Row[], pageSize, present, ({ id }) => [id])
}

const present = (row: Row): ScanListItem => ({
  id: row.id,
  state: scanState(row),
  standard: row.standard,
  level: row.level,
  requestedAt: row.createdAt.toISOString(),
  finishedAt: row.finishedAt?.toISOString() ?? null,
  pagesDone: row.pagesDone,
  pagesPlanned: row.pagesPlanned,
  failures: row.failures,
})

const scansSql = `
select
  scan.id, scan.standard, scan.level, scan.created_at as "createdAt",
  scan.started_at as "startedAt", scan.finished_at as "finishedAt",
  scan.cancel_requested_at as "cancelRequestedAt", scan.stopped, scan.failure_code as "failureCode",
  pages.planned as "pagesPlanned", pages.done as "pagesDone", pages.failures
from scan
cross join lateral (
  select count(*)::int as planned,
    count(*) filter (where state <> 'waiting')::int as done,
    coalesce(sum(failed_count), 0)::int as failures
  from visit where visit.scan_id = scan.id
) pages
where scan.site_id = $1
  and ($2::boolean or exists (select 1 from mark where mark.scan_id = scan.id))
  and ($3::uuid is null or scan.id < $3::uuid)
order by scan.id desc
limit $4`
