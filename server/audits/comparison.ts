import type { Scan } from '#models/index.ts'
import { queryPool } from '../platform/database.ts'

/** How the failures of a scan relate to those of the scan before it, counted in barriers. */
export interface Comparison {
  /** The newest earlier scan of the site that ended, by the same standard and level. */
  scanId: string
  finishedAt: string
  fresh: number
  remaining: number
  /** Seen before, and on none of its pages that were tested again. */
  gone: number
  /** Seen before, and none of its pages was tested again: nobody knows. */
  notLookedAt: number
}

type Compared = Pick<Scan, 'id' | 'siteId' | 'standard' | 'level'>

async function findEarlier(scan: Compared): Promise<{ id: string; finishedAt: Date } | null> {
  const { rows } = await queryPool(earlierSql, [scan.id, scan.siteId, scan.standard, scan.level])
  return (rows as { id: string; finishedAt: Date }[])[0] ?? null
}

/** The scan that a scan is compared with. */
export const earlierScanId = async (scan: Compared): Promise<string | null> =>
  (await findEarlier(scan))?.id ?? null

/** @returns null where there is nothing to compare with */
export async function compareWithEarlier(scan: Compared): Promise<Comparison | null> {
  const earlier = await findEarlier(scan)
  if (!earlier) return null
  const { rows: counts } = await queryPool(comparisonSql, [scan.id, earlier.id])
  return {
    scanId: earlier.id,
    finishedAt: earlier.finishedAt.toISOString(),
    ...(counts[0] as Pick<Comparison, 'fresh' | 'remaining' | 'gone' | 'notLookedAt'>),
  }
}

const earlierSql = `
select id, finished_at as "finishedAt" from scan
where site_id = $2 and id < $1 and standard = $3 and level = $4
  and finished_at is not null and failure_code is null and stopped <> 'cancelled'
order by id desc limit 1`

const failuresOf = (scan: string) => `
  select barrier.id from scan_barrier
  join barrier on barrier.id = scan_barrier.barrier_id
  where scan_barrier.scan_id = ${scan} and barrier.outcome = 'failed' and barrier.kind = 'standard'`

const comparisonSql = `
with now_seen as (${failuresOf('$1')}), seen_before as (${failuresOf('$2')}),
absent as (
  select seen_before.id, exists (
    select 1 from finding
    join visit before on before.id = finding.visit_id
    join visit again on again.scan_id = $1 and md5(again.url) = md5(before.url)
      and again.state = 'tested'
    where finding.scan_id = $2 and finding.barrier_id = seen_before.id
  ) as looked_at
  from seen_before where id not in (select id from now_seen)
)
select
  (select count(*)::int from now_seen where id not in (select id from seen_before)) as fresh,
  (select count(*)::int from now_seen where id in (select id from seen_before)) as remaining,
  (select count(*)::int from absent where looked_at) as gone,
  (select count(*)::int from absent where not looked_at) as "notLookedAt"`
