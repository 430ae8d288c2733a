import { useTranslation } from '#app/i18n/i18n.ts'
import { StatusTag } from '../tag/status-tag.tsx'
import type { Tone } from '../tag/status-tag.tsx'

export type Outcome = 'adopted' | 'partly-adopted' | 'under-study' | 'refused' | 'out-of-scope'

const tones: Record<Outcome, Tone> = {
  adopted: 'good',
  'partly-adopted': 'progress',
  'under-study': 'caution',
  refused: 'bad',
  'out-of-scope': 'neutral',
}

/** What the agency decided: a word and a shape. */
export function OutcomeTag({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation('answers')
  return <StatusTag tone={tones[outcome]}>{t(`outcome.${outcome}`)}</StatusTag>
}
