import { isBeyondPlan } from '../failures.ts'
import { compareCriteria, findCriterion } from '../rules/standard/index.ts'
import type { Level } from '../types.ts'
import type {
  CriterionCount,
  ReportFinding,
  ReportPage,
  ScanReport,
  Verdict,
} from './scan-report.ts'

/** Judges a scan by what was found and by what was not looked at. */
export function toVerdict(
  report: Pick<ScanReport, 'level' | 'pages' | 'findings' | 'stopped'>,
): Verdict {
  const { level, pages, findings, stopped } = report
  const pagesTested = pages.filter(({ state }) => state === 'tested').length
  const pagesOutside = pages.filter(isOutside).length
  const pagesUntested = pages.length - pagesTested - pagesOutside
  const failed = findings.filter(isFailure)
  const failures = sumOf(failed)
  const isWhole = stopped === 'complete' && pagesTested > 0 && pagesUntested === 0
  return {
    level,
    outcome: failures > 0 ? 'failed' : isWhole ? 'no-failures-found' : 'incomplete',
    pagesTested,
    pagesUntested,
    pagesOutside,
    failures,
    barriers: failed.length,
    cantTell: sumOf(findings.filter(isDoubt)),
    advice: sumOf(findings.filter(({ kind }) => kind === 'advice')),
    byLevel: {
      A: sumOf(failed.filter((finding) => finding.level === 'A')),
      AA: sumOf(failed.filter((finding) => finding.level === 'AA')),
      AAA: sumOf(failed.filter((finding) => finding.level === 'AAA')),
    },
    byCriterion: countByCriterion(findings),
  }
}

/** Against the standard, and certain. */
export const isFailure = ({ kind, outcome }: Pick<ReportFinding, 'kind' | 'outcome'>): boolean =>
  kind === 'standard' && outcome === 'failed'

/** For a person to decide. */
export const isDoubt = ({ kind, outcome }: Pick<ReportFinding, 'kind' | 'outcome'>): boolean =>
  kind === 'standard' && outcome === 'cantTell'

/** Untested because it is no page of the site. */
export const isOutside = ({ state, reason }: Pick<ReportPage, 'state' | 'reason'>): boolean =>
  state === 'untested' && reason !== null && isBeyondPlan(reason.code)

/** Places of a finding, over all its pages. */
export const placesOf = ({ pages }: Pick<ReportFinding, 'pages'>): number =>
  pages.reduce((sum, { occurrences }) => sum + occurrences.length, 0)

const sumOf = (findings: readonly ReportFinding[]): number =>
  findings.reduce((sum, finding) => sum + placesOf(finding), 0)

function countByCriterion(findings: readonly ReportFinding[]): CriterionCount[] {
  const ofStandard = findings.filter(({ kind }) => kind === 'standard')
  const numbers = new Set(ofStandard.flatMap(({ criteria }) => criteria))
  return [...numbers].toSorted(compareCriteria).map((criterion) => {
    const about = ofStandard.filter(({ criteria }) => criteria.includes(criterion))
    const failed = about.filter(isFailure)
    const pages = new Set(failed.flatMap((finding) => finding.pages.map(({ url }) => url)))
    return {
      criterion,
      level: levelOf(criterion),
      failed: sumOf(failed),
      cantTell: sumOf(about.filter(isDoubt)),
      pagesFailed: pages.size,
    }
  })
}

const levelOf = (criterion: string): Level => findCriterion(criterion)?.level ?? 'A'
