import type { Transaction } from 'sequelize'
import { queryOn } from '../../platform/database.ts'

export interface FailedCriterion {
  criterion: string
  /** Pages of the sample on which the machine found failures. */
  pages: number
}

/** The success criteria that the machine found failed in a scan, with the number of pages. */
export async function failedCriteria(
  scanId: string,
  transaction: Transaction,
): Promise<FailedCriterion[]> {
  const { rows } = await queryOn(
    transaction,
    `select criterion, count(distinct finding.visit_id)::int as pages
     from scan_barrier
     join barrier on barrier.id = scan_barrier.barrier_id
     join finding on finding.scan_id = scan_barrier.scan_id and finding.barrier_id = barrier.id
     cross join unnest(barrier.criteria) as criterion
     where scan_barrier.scan_id = $1 and barrier.outcome = 'failed' and barrier.kind = 'standard'
     group by criterion
     order by string_to_array(criterion, '.')::int[]`,
    [scanId],
  )
  return rows as FailedCriterion[]
}
