import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useTranslation } from '#app/i18n/i18n.ts'
import type { StandardLine } from '#server/audits/list-standards.ts'
import { StatusTag } from '../tag/status-tag.tsx'

export interface StandardApplicationsProps {
  standard: Pick<StandardLine, 'isOpen' | 'isInForce' | 'applicationsUntil'>
}

/** Whether a mark can be applied for under a version of the standard now, and until when. */
export function StandardApplications({ standard }: StandardApplicationsProps) {
  const { t } = useTranslation('standards')
  const locale = useLocale()
  const { isOpen, isInForce, applicationsUntil } = standard
  const date = applicationsUntil && formatDate(applicationsUntil, locale)
  if (isOpen) {
    return (
      <StatusTag tone="good">{date ? t('list.openUntil', { date }) : t('list.open')}</StatusTag>
    )
  }
  return (
    <StatusTag tone="neutral">
      {date && isInForce ? t('list.closed', { date }) : t('list.notYet')}
    </StatusTag>
  )
}
