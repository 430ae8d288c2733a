import { z } from 'zod'
import { Visit } from '#models/index.ts'
import type { Actor } from '../accounts/actor.ts'
import { NotFound } from '../errors.ts'
import { queryPool } from '../platform/database.ts'
import { fromCursor, toPage } from '../platform/cursor.ts'
import type { Page } from '../platform/cursor.ts'
import { barrierColumns, findingColumns, presentBarrier } from './barrier-rows.ts'
import type { BarrierRow, BarrierView } from './barrier-rows.ts'
import { checkId, findReadableScan } from './find-or-refuse.ts'
import { presentVisit } from './list-visits.ts'
import type { VisitView } from './list-visits.ts'

export interface VisitDetail extends VisitView {
  startedAt: string | null
  durationMs: number | null
  /** What stands on this page, each with its place here; `occurrences` are those of this page. */
  barriers: Page<BarrierView>
}

const pageSize = 30
const Place = z.tuple([z.int32(), z.uuid()])

/** One page of a scan, with the things to mend that it shows.
 * @throws {NotFound | Forbidden | SignInNeeded} */
export async function readVisit(
  actor: Actor,
  scanId: string,
  visitId: string,
  query: { after?: string | null } = {},
): Promise<VisitDetail> {
  const scan = await findReadableScan(actor, scanId)
  const visit = await Visit.findOne({
    where: { id: checkId(visitId, 'visit'), scanId: scan.id },
  })
  if (!visit) throw new NotFound('visit')
  const place = fromCursor(query.after ?? null, Place)
  const { rows } = await queryPool(barriersSql, [
    scan.id,
    visit.id,
    place?.[0] ?? null,
    place?.[1] ?? null,
    pageSize + 1,
  ])
  return {
    ...presentVisit(visit),
    startedAt: visit.startedAt?.toISOString() ?? null,
    durationMs: visit.durationMs,
    barriers: toPage(
      rows as (BarrierRow & { weight: number })[],
      pageSize,
      presentBarrier,
      ({ weight, id }) => [weight, id],
    ),
  }
}

const barriersSql = `
with here as (
  select barrier_id, count(*)::int as occurrences,
    (array_agg(id order by screenshot_id is null, id))[1] as place_id
  from finding where visit_id = $2
  group by barrier_id
), met as (
  select ${barrierColumns.replace('scan_barrier.occurrences', 'here.occurrences')},
    here.place_id, null::text as since,
    case when barrier.kind = 'advice' then 20 when barrier.outcome = 'failed' then 0 else 10 end
      + case barrier.impact when 'critical' then 0 when 'serious' then 1 when 'moderate' then 2
          when 'minor' then 3 else 4 end as weight
  from here
  join barrier on barrier.id = here.barrier_id
  join scan_barrier on scan_barrier.barrier_id = barrier.id and scan_barrier.scan_id = $1
)
select met.*, ${findingColumns('finding', 'file')}
from met
join finding on finding.id = met.place_id
left join file on file.id = finding.screenshot_id
where $3::int is null or (met.weight, met.id) > ($3::int, $4::uuid)
order by met.weight, met.id
limit $5`
