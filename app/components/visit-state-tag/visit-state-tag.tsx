import { useTranslation } from '#app/i18n/i18n.ts'
import type { VisitView } from '#server/audits/list-visits.ts'
import { StatusTag } from '../tag/status-tag.tsx'

const tones = { waiting: 'progress', tested: 'good', untested: 'caution' } as const

/** Whether a page was looked at; says nothing of what was found there. */
export function VisitStateTag({ state }: Pick<VisitView, 'state'>) {
  const { t } = useTranslation('scans')
  return <StatusTag tone={tones[state]}>{t(`pages.states.${state}`)}</StatusTag>
}
