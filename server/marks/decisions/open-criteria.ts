import type { TestOutcome } from '#models/index.ts'
import type { EvaluationReport } from '../evaluations/evaluation-report.ts'

export interface FailedCriterion {
  criterion: string
  /** Pages of the sample on which it is not met. */
  pages: number
}

/** The success criteria that are not met on the sample, with the number of pages. */
export const failedCriteria = ({
  summary,
  pages,
}: Pick<EvaluationReport, 'summary' | 'pages'>): FailedCriterion[] =>
  summary.flatMap(({ criterion, outcome }, index) =>
    outcome === 'failed'
      ? [{ criterion, pages: pages.filter((page) => isFailed(page, index)).length }]
      : [],
  )

const isFailed = ({ criteria }: EvaluationReport['pages'][number], index: number): boolean =>
  criteria[index]?.outcome === 'failed'

const words = {
  failed: 'mark-criteria-failed',
  cantTell: 'mark-criteria-open',
  untested: 'mark-criteria-untested',
} as const

/** What stands against a mark in what machine and people found together, in words of the catalogue
 * `errors`: what is failed, what nobody can tell, and what nobody tested, which is never passed. */
export const criteriaObstacles = ({ summary }: Pick<EvaluationReport, 'summary'>): string[] =>
  (Object.keys(words) as (keyof typeof words)[]).flatMap((outcome) => {
    const count = summary.filter((one) => one.outcome === (outcome satisfies TestOutcome)).length
    return count > 0 ? [`${words[outcome]}?count=${count}`] : []
  })
