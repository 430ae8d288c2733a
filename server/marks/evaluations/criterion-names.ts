import { criteriaOf } from '#crawlers/rules/standard/index.ts'
import type { EvaluationReport } from './evaluation-report.ts'

/** Names of all criteria that a report speaks of, by number. */
export const criterionNames = ({
  standard,
  level,
}: Pick<EvaluationReport, 'standard' | 'level'>): Record<string, Record<'zh-TW' | 'en', string>> =>
  Object.fromEntries(criteriaOf(standard, level).map(({ number, name }) => [number, name]))
