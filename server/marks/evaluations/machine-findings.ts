import type { Transaction } from 'sequelize'
import { queryOn, queryPool } from '../../platform/database.ts'
import type { CriterionFacts } from './evaluation-outcome.ts'

/** What the machine found of one rule on one page of the sample. */
export interface MachineFinding {
  visitId: string
  barrierId: string
  rule: string
  outcome: 'failed' | 'cantTell'
  criteria: string[]
  /** Places on this page. */
  count: number
  message: Record<'zh-TW' | 'en', string>
}

/** A page of the sample as the machine saw it. */
export interface MachinePage {
  visitId: string
  isTested: boolean
  /** Why it was not looked at, see crawlers/failures.ts. */
  reasonCode: string | null
  findings: MachineFinding[]
}

interface Row extends Omit<MachineFinding, 'message' | 'barrierId'> {
  barrierId: string | null
  url: string
  state: string
  reasonCode: string | null
  messageZh: string
  messageEn: string
}

/** What the scan of exactly the sample says, by address. Good practice beside the standard is left
 * out.
 * @param scanId  null where no machine has looked yet */
export async function machinePages(
  scanId: string | null,
  urls: readonly string[],
  transaction?: Transaction,
): Promise<Map<string, MachinePage>> {
  if (!scanId) return new Map()
  const { rows } = await (transaction
    ? queryOn(transaction, findingsSql, [scanId, urls])
    : queryPool(findingsSql, [scanId, urls]))
  const pages = new Map<string, MachinePage>()
  for (const row of rows as Row[]) {
    const { url, visitId, state, reasonCode } = row
    const page = pages.get(url) ?? {
      visitId,
      isTested: state === 'tested',
      reasonCode,
      findings: [],
    }
    pages.set(url, page)
    if (row.barrierId) page.findings.push(presentFinding({ ...row, barrierId: row.barrierId }))
  }
  return pages
}

const presentFinding = (row: Row & { barrierId: string }): MachineFinding => ({
  visitId: row.visitId,
  barrierId: row.barrierId,
  rule: row.rule,
  outcome: row.outcome,
  criteria: row.criteria,
  count: row.count,
  message: { 'zh-TW': row.messageZh, en: row.messageEn },
})

/** What the machine says of one criterion on one page. */
export function machineSays(
  page: MachinePage | undefined,
  criterion: string,
): CriterionFacts['machine'] {
  if (!page?.isTested) return null
  const about = page.findings.filter(({ criteria }) => criteria.includes(criterion))
  if (about.some(({ outcome }) => outcome === 'failed')) return 'failed'
  return about.length > 0 ? 'cantTell' : 'clear'
}

const findingsSql = `
select
  visit.url, visit.id as "visitId", visit.state, visit.reason_code as "reasonCode",
  barrier.id as "barrierId", barrier.rule, barrier.outcome, barrier.criteria,
  count(finding.id)::int as count,
  min(finding.message_zh) as "messageZh", min(finding.message_en) as "messageEn"
from visit
left join finding on finding.visit_id = visit.id
left join barrier on barrier.id = finding.barrier_id and barrier.kind = 'standard'
where visit.scan_id = $1 and visit.url = any($2::text[])
group by visit.id, barrier.id
order by visit.position, barrier.outcome desc, barrier.rule, barrier.id`
