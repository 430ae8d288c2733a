import type { Transaction } from 'sequelize'
import { failureCodes, isBeyondPlan } from '#crawlers/failures.ts'
import type { Mark } from '#models/index.ts'
import { queryOn } from '../../platform/database.ts'

/** What fails at the level and version of a mark and was in none of the scans that it rests on: the
 * same rule at the same piece of template is the same failure, on whatever page. Of a mark without
 * scans, which was brought in from elsewhere, all failures are new: it says that there are none. */
const freshSql = `
select scan_barrier.barrier_id
from scan_barrier
join barrier on barrier.id = scan_barrier.barrier_id
where scan_barrier.scan_id = $1 and barrier.outcome = 'failed' and barrier.kind = 'standard'
  and not exists (
    select from scan_barrier rests
    where rests.barrier_id = scan_barrier.barrier_id
      and (rests.scan_id = $2 or rests.scan_id in (
        select unnest(array[scan_id, machine_scan_id]) from evaluation where application_id = $3
      ))
  )`

type RestsOn = Pick<Mark, 'scanId' | 'applicationId'>

/** How many things to mend a look at the site found that the mark does not know.
 * @param scanId  the look */
export async function countNewFailures(
  mark: RestsOn,
  scanId: string,
  transaction: Transaction,
): Promise<number> {
  const { rows } = await queryOn(
    transaction,
    `select count(*)::int as count from (${freshSql}) fresh`,
    [scanId, mark.scanId, mark.applicationId],
  )
  return (rows as { count: number }[])[0]!.count
}

/** The ids of them, those on most pages first. */
export async function listNewFailures(
  mark: RestsOn,
  scanId: string,
  limit: number,
  transaction: Transaction,
): Promise<string[]> {
  const { rows } = await queryOn(
    transaction,
    `select id from (
       select scan_barrier.barrier_id as id, scan_barrier.pages from scan_barrier
       where scan_barrier.scan_id = $1 and scan_barrier.barrier_id in (${freshSql})
     ) fresh order by pages desc, id limit $4`,
    [scanId, mark.scanId, mark.applicationId, limit],
  )
  return (rows as { id: string }[]).map(({ id }) => id)
}

/** How many pages, on which an earlier look found what is new, a later one could not look at. Of these
 * nobody knows whether they are mended. */
export async function countUnlooked(
  mark: RestsOn,
  earlierId: string,
  laterId: string,
  transaction: Transaction,
): Promise<number> {
  const { rows } = await queryOn(transaction, unlookedSql, [
    earlierId,
    mark.scanId,
    mark.applicationId,
    laterId,
    failureCodes.filter(isBeyondPlan),
  ])
  return (rows as { count: number }[])[0]!.count
}

const unlookedSql = `
select count(distinct before.id)::int as count
from finding
join visit before on before.id = finding.visit_id
where finding.scan_id = $1 and finding.barrier_id in (${freshSql})
  and not exists (
    select from visit again
    where again.scan_id = $4 and md5(again.url) = md5(before.url)
      and (again.state = 'tested' or again.reason_code = any ($5::text[]))
  )`
