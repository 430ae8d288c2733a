import { StatusTag } from '../tag/status-tag.tsx'
import { useTranslation } from '#app/i18n/i18n.ts'
import type { ScanState } from '#server/audits/scan-state.ts'

const tones = {
  waiting: 'neutral',
  running: 'progress',
  cancelling: 'progress',
  finished: 'good',
  cancelled: 'neutral',
  failed: 'bad',
} as const

/** Where a scan stands; says nothing of what it found. */
export function ScanStateTag({ state }: { state: ScanState }) {
  const { t } = useTranslation('scans')
  return <StatusTag tone={tones[state]}>{t(`state.${state}`)}</StatusTag>
}
