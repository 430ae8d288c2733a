import type { EvaluationReport } from '#server/marks/evaluations/evaluation-report.ts'

// Keys of the catalogue `tests`, put together from words of closed lists that the compiler does not see.
type Say = (key: string, values?: Record<string, string | number | string[]>) => string

const outcomes = ['passed', 'failed', 'cantTell', 'inapplicable', 'untested'] as const

/** What a report says in sentences, on the page and in its downloads alike. */
export function reportWords(t: Say, report: EvaluationReport) {
  const { testers, summary } = report
  const kinds = [
    ['report.peopleManual', testers.manual],
    ['report.peopleLived', testers.lived],
    ['report.peopleSettling', testers.settling],
  ] as const
  const list = (words: string[]) => words.join(' / ') || t('report.nothing')
  const counted = outcomes.map((outcome): [string, number] => [
    outcome,
    summary.filter((one) => one.outcome === outcome).length,
  ])
  return {
    people: list(kinds.filter(([, count]) => count > 0).map(([key, count]) => t(key, { count }))),
    technologies: list(report.technologies.map((one) => t(`technology.${one}`))),
    browsers: list(report.browsers.map((one) => t(`browser.${one}`))),
    counts: t('report.counts', Object.fromEntries(counted)),
  }
}
