import { useTranslation } from '#app/i18n/i18n.ts'
import type { MarkState as State } from '#server/marks/mark-state.ts'
import { StatusTag } from '../tag/status-tag.tsx'

export interface MarkStateProps {
  state: State
}

const tones = {
  valid: 'good',
  'expires-soon': 'caution',
  'under-review': 'caution',
  suspended: 'bad',
  expired: 'neutral',
  revoked: 'bad',
} as const

/** What a mark is worth now, in word and shape. */
export function MarkState({ state }: MarkStateProps) {
  const { t } = useTranslation('marks')
  return <StatusTag tone={tones[state]}>{t(`states.${state}`)}</StatusTag>
}
