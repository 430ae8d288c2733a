import type { Scan } from '#models/index.ts'
import type { Actor } from '../accounts/actor.ts'
import { NotFound } from '../errors.ts'
import { queryPool } from '../platform/database.ts'
import { checkId } from './find-or-refuse.ts'
import { authorizeReading } from './policy.ts'
import { isOver, scanState } from './scan-state.ts'
import type { ScanState } from './scan-state.ts'

/** Where a scan stands: small enough to be asked for every second. */
export interface ScanProgress {
  state: ScanState
  isOver: boolean
  /** Pages on the plan so far. */
  planned: number
  /** Pages that have their result, tested or not. */
  done: number
  untested: number
  /** Failures of the standard found so far. */
  failures: number
  startedAt: string | null
  /** The page whose turn it is. */
  current: string | null
}

type Row = Pick<
  Scan,
  'startedAt' | 'finishedAt' | 'cancelRequestedAt' | 'stopped' | 'failureCode'
> & {
  agencyId: string
  isPublic: boolean
  planned: number
  waiting: number
  untested: number
  failures: number
  current: string | null
}

/** @throws {NotFound | Forbidden | SignInNeeded} */
export async function readScanProgress(actor: Actor, scanId: string): Promise<ScanProgress> {
  const { rows } = await queryPool(progressSql, [checkId(scanId, 'scan')])
  const [row] = rows as Row[]
  if (!row) throw new NotFound('scan')
  authorizeReading(actor, row)
  const state = scanState(row)
  return {
    state,
    isOver: isOver(state),
    planned: row.planned,
    done: row.planned - row.waiting,
    untested: row.untested,
    failures: row.failures,
    startedAt: row.startedAt?.toISOString() ?? null,
    current: state === 'running' ? row.current : null,
  }
}

const progressSql = `
select
  scan.started_at as "startedAt", scan.finished_at as "finishedAt",
  scan.cancel_requested_at as "cancelRequestedAt", scan.stopped, scan.failure_code as "failureCode",
  site.agency_id as "agencyId",
  exists (select 1 from mark where mark.scan_id = scan.id) as "isPublic",
  pages.planned, pages.waiting, pages.untested, pages.failures, next.url as current
from scan
join site on site.id = scan.site_id
cross join lateral (
  select count(*)::int as planned,
    count(*) filter (where state = 'waiting')::int as waiting,
    count(*) filter (where state = 'untested')::int as untested,
    coalesce(sum(failed_count), 0)::int as failures
  from visit where visit.scan_id = scan.id
) pages
left join lateral (
  select url from visit
  where visit.scan_id = scan.id and state = 'waiting'
  order by position limit 1
) next on true
where scan.id = $1`
