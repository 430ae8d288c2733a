import { useTranslation } from '#app/i18n/i18n.ts'
import type { MarkOffer as Offer } from '#server/marks/read-mark-offer.ts'
import { Button } from '../button/button.tsx'
import { Link } from '../link/link.tsx'

export interface MarkOfferProps {
  scanId: string
  offer: Offer
}

/** On the page of a scan that is over: the mark that rests on it, or the way to issue one. */
export function MarkOffer({ scanId, offer }: MarkOfferProps) {
  const { t } = useTranslation('marks')
  const { number, mayIssue } = offer
  if (number) {
    return (
      <p>
        <Link to={`/marks/${number}`}>{t('offer.issued', { number })}</Link>
      </p>
    )
  }
  if (!mayIssue) return null
  return (
    <Button kind="secondary" to={`/marks/new?scan=${scanId}`}>
      {t('offer.issue')}
    </Button>
  )
}
