import { isBeyondPlan, messageOfFailure } from '#crawlers/failures.ts'
import {
  compareCriteria,
  criterionName,
  criterionUrl,
  findCriterion,
} from '#crawlers/rules/standard/index.ts'
import type { Scan } from '#models/index.ts'
import { queryPool } from '../platform/database.ts'
import type { Text } from './present.ts'

type Level = Scan['level']

export interface CriterionView {
  number: string
  level: Level
  name: Text
  /** W3C's explanation, in English. */
  url: string
}

/** What a scan found, in numbers. Failures, doubts and advice are counted in places; barriers are
 * what there is to mend. */
export interface ScanSummary {
  pagesTested: number
  /** Pages of the site that were not looked at. */
  pagesUntested: number
  /** Addresses that turned out to be no pages of the site. */
  pagesOutside: number
  untestedReasons: { code: string; message: Text; pages: number; isOutside: boolean }[]
  failures: number
  cantTell: number
  advice: number
  barriers: { failed: number; cantTell: number; advice: number }
  byLevel: { level: Level; failures: number; barriers: number }[]
  byCriterion: { criterion: CriterionView; failures: number; barriers: number }[]
  documents: { format: string; count: number }[]
  /** `incomplete`: no failure, but not all of it was looked at. A machine sees only a part of what
   * the standard asks for, so that nothing is ever `passed`. */
  verdict: 'failed' | 'no-failures-found' | 'incomplete'
}

export function presentCriterion(number: string): CriterionView {
  return {
    number,
    level: findCriterion(number)?.level ?? 'A',
    name: { 'zh-TW': criterionName(number, 'zh-TW'), en: criterionName(number, 'en') },
    url: criterionUrl(number),
  }
}

type BarrierRow = {
  outcome: 'failed' | 'cantTell'
  kind: 'standard' | 'advice'
  level: Level | null
  criteria: string[]
  barriers: number
  occurrences: number
}

/** Reads the numbers of a scan, also of one that still runs. */
export async function summarize(
  scan: Pick<Scan, 'id' | 'stopped' | 'level'>,
): Promise<ScanSummary> {
  const [visits, met, documents] = await Promise.all([
    queryPool(visitSql, [scan.id]),
    queryPool(barrierSql, [scan.id]),
    queryPool(documentSql, [scan.id]),
  ])
  const rows = met.rows as BarrierRow[]
  const failed = rows.filter(({ kind, outcome }) => kind === 'standard' && outcome === 'failed')
  const doubts = rows.filter(({ kind, outcome }) => kind === 'standard' && outcome === 'cantTell')
  const advice = rows.filter(({ kind }) => kind === 'advice')
  const pages = countPages(visits.rows as VisitRow[])
  const failures = sum(failed, 'occurrences')
  const isWhole = scan.stopped === 'complete' && pages.pagesTested > 0 && pages.pagesUntested === 0
  return {
    ...pages,
    failures,
    cantTell: sum(doubts, 'occurrences'),
    advice: sum(advice, 'occurrences'),
    barriers: {
      failed: sum(failed, 'barriers'),
      cantTell: sum(doubts, 'barriers'),
      advice: sum(advice, 'barriers'),
    },
    byLevel: countLevels(failed, scan.level),
    byCriterion: countCriteria(failed),
    documents: documents.rows as ScanSummary['documents'],
    verdict: failures > 0 ? 'failed' : isWhole ? 'no-failures-found' : 'incomplete',
  }
}

interface VisitRow {
  state: 'waiting' | 'tested' | 'untested'
  code: string | null
  pages: number
}

function countPages(rows: VisitRow[]) {
  const untestedReasons = rows.flatMap(({ code, pages }) =>
    code === null
      ? []
      : { code, message: messageOfFailure(code), pages, isOutside: isBeyondPlan(code) },
  )
  const outside = untestedReasons.filter(({ isOutside }) => isOutside)
  const inside = untestedReasons.filter(({ isOutside }) => !isOutside)
  return {
    pagesTested: sum(
      rows.filter(({ state }) => state === 'tested'),
      'pages',
    ),
    pagesUntested: sum(inside, 'pages'),
    pagesOutside: sum(outside, 'pages'),
    untestedReasons: [...inside, ...outside],
  }
}

function countLevels(failed: BarrierRow[], asked: Level): ScanSummary['byLevel'] {
  const levels: Level[] = ['A', 'AA', 'AAA']
  return levels.slice(0, levels.indexOf(asked) + 1).map((level) => {
    const rows = failed.filter((row) => row.level === level)
    return { level, failures: sum(rows, 'occurrences'), barriers: sum(rows, 'barriers') }
  })
}

function countCriteria(failed: BarrierRow[]): ScanSummary['byCriterion'] {
  const numbers = [...new Set(failed.flatMap(({ criteria }) => criteria))].sort(compareCriteria)
  return numbers.map((number) => {
    const rows = failed.filter(({ criteria }) => criteria.includes(number))
    return {
      criterion: presentCriterion(number),
      failures: sum(rows, 'occurrences'),
      barriers: sum(rows, 'barriers'),
    }
  })
}

const sum = <Key extends string>(rows: Record<Key, number>[], key: Key): number =>
  rows.reduce((total, row) => total + row[key], 0)

const visitSql = `
select state, reason_code as code, count(*)::int as pages
from visit where scan_id = $1
group by state, reason_code
order by pages desc, code`

const barrierSql = `
select barrier.outcome, barrier.kind, barrier.level, barrier.criteria,
  count(*)::int as barriers, sum(scan_barrier.occurrences)::int as occurrences
from scan_barrier
join barrier on barrier.id = scan_barrier.barrier_id
where scan_barrier.scan_id = $1
group by barrier.outcome, barrier.kind, barrier.level, barrier.criteria`

const documentSql = `
select format, count(*)::int as count from document where scan_id = $1
group by format order by count desc, format`
