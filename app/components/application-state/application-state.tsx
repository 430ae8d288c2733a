import { useTranslation } from '#app/i18n/i18n.ts'
import type { ApplicationState as State } from '#server/marks/applications/application-state.ts'
import { StatusTag } from '../tag/status-tag.tsx'

export interface ApplicationStateProps {
  state: State
}

const tones = {
  draft: 'neutral',
  submitted: 'progress',
  'machine-test': 'progress',
  'manual-test': 'progress',
  'lived-test': 'progress',
  correction: 'caution',
  decision: 'progress',
  issued: 'good',
  refused: 'bad',
  withdrawn: 'neutral',
  lapsed: 'neutral',
} as const

/** Where an application stands, in word and shape. */
export function ApplicationState({ state }: ApplicationStateProps) {
  const { t } = useTranslation('applications')
  return <StatusTag tone={tones[state]}>{t(`states.${state}`)}</StatusTag>
}
