import { z } from 'zod'
import type { Actor } from '../accounts/actor.ts'
import { queryPool } from '../platform/database.ts'
import { fromCursor, toPage } from '../platform/cursor.ts'
import type { Page } from '../platform/cursor.ts'
import { barrierColumns, findingColumns, kindSql, presentBarrier } from './barrier-rows.ts'
import type { BarrierKind, BarrierRow, BarrierView } from './barrier-rows.ts'
import { earlierScanId } from './comparison.ts'
import { findReadableScan } from './find-or-refuse.ts'

export const BarrierFilter = z.object({
  kind: z.enum(['failed', 'cantTell', 'advice']).nullish().catch(null),
  criterion: z
    .string()
    .regex(/^\d\.\d\.\d{1,2}$/)
    .nullish()
    .catch(null),
  level: z.enum(['A', 'AA', 'AAA']).nullish().catch(null),
  impact: z.enum(['minor', 'moderate', 'serious', 'critical']).nullish().catch(null),
  rule: z.string().max(100).nullish().catch(null),
  /** A part of a page's address. */
  page: z.string().trim().max(500).nullish().catch(null),
  since: z.enum(['new', 'remaining']).nullish().catch(null),
})

/** What can be asked of the list. An unknown value is taken for none. */
export type BarrierFilter = z.infer<typeof BarrierFilter>

const pageSize = 20
const Place = z.tuple([z.int32(), z.int32(), z.uuid()])

/** The things to mend in a scan, the weightiest first: failures before doubts before advice, in each
 * the worst impact, and of equals what stands on more pages.
 * @throws {NotFound | Forbidden | SignInNeeded} */
export async function listBarriers(
  actor: Actor,
  scanId: string,
  filter: BarrierFilter & { after?: string | null } = {},
): Promise<Page<BarrierView>> {
  const scan = await findReadableScan(actor, scanId)
  const place = fromCursor(filter.after ?? null, Place)
  const { rows } = await queryPool(listSql, [
    scan.id,
    await earlierScanId(scan),
    filter.kind ?? null,
    filter.criterion ?? null,
    filter.level ?? null,
    filter.impact ?? null,
    filter.rule || null,
    filter.page ? `%${filter.page.replaceAll(/[\\%_]/g, String.raw`\$&`)}%` : null,
    filter.since ?? null,
    place?.[0] ?? null,
    place?.[1] ?? null,
    place?.[2] ?? null,
    pageSize + 1,
  ])
  return toPage(rows as (BarrierRow & { weight: number })[], pageSize, presentBarrier, (row) => [
    row.weight,
    -row.pages,
    row.id,
  ])
}

/** What there is to filter by: the rules and criteria that the scan met, with their counts.
 * @throws {NotFound | Forbidden | SignInNeeded} */
export async function readBarrierFacets(actor: Actor, scanId: string): Promise<BarrierFacets> {
  const scan = await findReadableScan(actor, scanId)
  const { rows } = await queryPool(facetSql, [scan.id])
  return rows[0] as BarrierFacets
}

export interface BarrierFacets {
  kinds: Partial<Record<BarrierKind, number>>
  rules: string[]
  criteria: string[]
}

const listSql = `
with met as (
  select ${barrierColumns},
    case ${kindSql()} when 'failed' then 0 when 'cantTell' then 10 else 20 end
      + case barrier.impact when 'critical' then 0 when 'serious' then 1 when 'moderate' then 2
          when 'minor' then 3 else 4 end as weight,
    case when $2::uuid is null then null
      when exists (
        select 1 from scan_barrier earlier
        where earlier.scan_id = $2 and earlier.barrier_id = barrier.id
      ) then 'remaining' else 'new' end as since
  from scan_barrier
  join barrier on barrier.id = scan_barrier.barrier_id
  where scan_barrier.scan_id = $1
    and ($3::text is null or ${kindSql()} = $3)
    and ($4::text is null or barrier.criteria @> array[$4])
    and ($5::text is null or barrier.level = $5)
    and ($6::text is null or barrier.impact = $6)
    and ($7::text is null or barrier.rule = $7)
    and ($8::text is null or exists (
      select 1 from finding join visit on visit.id = finding.visit_id
      where finding.scan_id = $1 and finding.barrier_id = barrier.id and visit.url ilike $8
    ))
), shown as (
  select * from met
  where ($9::text is null or since = $9)
    and ($10::int is null or (weight, -pages, id) > ($10::int, $11::int, $12::uuid))
  order by weight, pages desc, id
  limit $13
)
select shown.*, ${findingColumns('place', 'file')}
from shown
left join lateral (
  select id from finding
  where finding.scan_id = $1 and finding.barrier_id = shown.id and screenshot_id is not null
  limit 1
) pictured on true
left join lateral (
  select * from finding
  where finding.scan_id = $1 and finding.barrier_id = shown.id
    and (pictured.id is null or finding.id = pictured.id)
  order by finding.id limit 1
) place on true
left join file on file.id = place.screenshot_id
order by shown.weight, shown.pages desc, shown.id`

const facetSql = `
with met as (
  select ${kindSql()} as kind, barrier.rule, barrier.criteria
  from scan_barrier join barrier on barrier.id = scan_barrier.barrier_id
  where scan_barrier.scan_id = $1
)
select
  (select coalesce(jsonb_object_agg(kind, n), '{}')
   from (select kind, count(*) as n from met group by kind) kinds) as kinds,
  (select coalesce(array_agg(distinct rule order by rule), '{}') from met) as rules,
  (select coalesce(array_agg(distinct number order by number), '{}')
   from met, unnest(criteria) as number) as criteria`
