import { useTranslation } from '#app/i18n/i18n.ts'
import type { RenewalView } from '#server/marks/life/read-renewal.ts'
import { Link } from '../link/link.tsx'

export interface MarkRenewalProps {
  renewal: RenewalView
}

/** Where a mark goes on: to the one that follows, or to the application for it. */
export function MarkRenewal({ renewal: { successor, applyAt } }: MarkRenewalProps) {
  const { t } = useTranslation('watching')
  if (successor) {
    return (
      <p>
        <Link to={`/marks/${successor}`}>{t('renewal.successor', { number: successor })}</Link>
      </p>
    )
  }
  if (!applyAt) return null
  return (
    <p>
      {t('renewal.lead')} <Link to={applyAt}>{t('renewal.apply')}</Link>
    </p>
  )
}
