import { useTranslation } from '#app/i18n/i18n.ts'
import type { AssignmentState } from '#server/marks/evaluations/assignment-state.ts'
import type { CriterionReport } from '#server/marks/evaluations/evaluation-report.ts'
import { StatusTag } from '../tag/status-tag.tsx'

const tones = {
  waiting: 'caution',
  declined: 'neutral',
  testing: 'progress',
  late: 'bad',
  finished: 'good',
} as const

/** Where a tester's part stands. */
export function TestStateTag({ state }: { state: AssignmentState }) {
  const { t } = useTranslation('tests')
  return <StatusTag tone={tones[state]}>{t(`state.${state}`)}</StatusTag>
}

const outcomeTones = {
  passed: 'good',
  failed: 'bad',
  cantTell: 'caution',
  inapplicable: 'neutral',
  untested: 'neutral',
} as const

/** What was found for a criterion. */
export function OutcomeTag({ outcome }: { outcome: CriterionReport['outcome'] }) {
  const { t } = useTranslation('tests')
  return <StatusTag tone={outcomeTones[outcome]}>{t(`outcome.${outcome}`)}</StatusTag>
}
