import { useTranslation } from '#app/i18n/i18n.ts'
import type { Phase } from '#server/consultations/phase.ts'
import { StatusTag } from '../tag/status-tag.tsx'

export interface ConsultationPhaseProps {
  phase: Phase
}

const tones = {
  prepared: 'neutral',
  open: 'progress',
  closed: 'caution',
  answered: 'good',
  archived: 'neutral',
} as const

/** Where a consultation stands, in word and shape. */
export function ConsultationPhase({ phase }: ConsultationPhaseProps) {
  const { t } = useTranslation('consultations')
  return <StatusTag tone={tones[phase]}>{t(`phases.${phase}`)}</StatusTag>
}
