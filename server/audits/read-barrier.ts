import { z } from 'zod'
import type { Actor } from '../accounts/actor.ts'
import { NotFound } from '../errors.ts'
import { queryPool } from '../platform/database.ts'
import { fromCursor, toPage } from '../platform/cursor.ts'
import type { Page } from '../platform/cursor.ts'
import {
  barrierColumns,
  explainRule,
  findingColumns,
  presentBarrier,
  presentFinding,
} from './barrier-rows.ts'
import type {
  BarrierRow,
  BarrierView,
  FindingRow,
  FindingView,
  RuleExplanation,
} from './barrier-rows.ts'
import { earlierScanId } from './comparison.ts'
import { checkId, findReadableScan } from './find-or-refuse.ts'

export interface BarrierDetail extends BarrierView, RuleExplanation {
  /** Where one learns more, in English. */
  helpUrl: string
}

/** One thing to mend as a scan met it.
 * @throws {NotFound | Forbidden | SignInNeeded} */
export async function readBarrier(
  actor: Actor,
  scanId: string,
  barrierId: string,
): Promise<BarrierDetail> {
  const scan = await findReadableScan(actor, scanId)
  const { rows } = await queryPool(barrierSql, [
    scan.id,
    checkId(barrierId, 'barrier'),
    await earlierScanId(scan),
  ])
  const [row] = rows as BarrierRow[]
  if (!row) throw new NotFound('barrier')
  return { ...presentBarrier(row), ...explainRule(row.rule), helpUrl: row.helpUrl }
}

/** A page that a barrier stands on, with the first places there. */
export interface BarrierPage {
  visitId: string
  url: string
  title: string | null
  occurrences: number
  places: FindingView[]
}

const pageSize = 20
const placesShown = 5
const Place = z.tuple([z.int32()])

/** The pages that a barrier stands on, in the order of the scan's plan.
 * @throws {NotFound | Forbidden | SignInNeeded} */
export async function readBarrierPages(
  actor: Actor,
  scanId: string,
  barrierId: string,
  query: { after?: string | null } = {},
): Promise<Page<BarrierPage>> {
  const scan = await findReadableScan(actor, scanId)
  const place = fromCursor(query.after ?? null, Place)
  const { rows } = await queryPool(pagesSql, [
    scan.id,
    checkId(barrierId, 'barrier'),
    place?.[0] ?? -1,
    pageSize + 1,
    placesShown,
  ])
  return toPage(rows as PageRow[], pageSize, presentPage, ({ position }) => [position])
}

interface PageRow {
  visitId: string
  url: string
  title: string | null
  position: number
  occurrences: number
  places: FindingRow[]
}

const presentPage = ({ visitId, url, title, occurrences, places }: PageRow): BarrierPage => ({
  visitId,
  url,
  title,
  occurrences,
  places: places.map(presentFinding),
})

const barrierSql = `
select ${barrierColumns}, ${findingColumns('place', 'file')},
  case when $3::uuid is null then null
    when exists (
      select 1 from scan_barrier earlier where earlier.scan_id = $3 and earlier.barrier_id = $2
    ) then 'remaining' else 'new' end as since
from scan_barrier
join barrier on barrier.id = scan_barrier.barrier_id
left join lateral (
  select * from finding
  where finding.scan_id = $1 and finding.barrier_id = $2
  order by screenshot_id is null, id limit 1
) place on true
left join file on file.id = place.screenshot_id
where scan_barrier.scan_id = $1 and scan_barrier.barrier_id = $2`

const pagesSql = `
with pages as (
  select visit.id, visit.url, visit.title, visit.position, count(*)::int as occurrences
  from finding join visit on visit.id = finding.visit_id
  where finding.scan_id = $1 and finding.barrier_id = $2 and visit.position > $3
  group by visit.id
  order by visit.position
  limit $4
)
select pages.id as "visitId", pages.url, pages.title, pages.position, pages.occurrences,
  shown.places
from pages
cross join lateral (
  select jsonb_agg(to_jsonb(place) order by place.number) as places
  from (
    select finding.id as number, ${findingColumns('finding', 'file')}
    from finding left join file on file.id = finding.screenshot_id
    where finding.visit_id = pages.id and finding.barrier_id = $2
    order by finding.id limit $5
  ) place
) shown
order by pages.position`
