import { useTranslation } from '#app/i18n/i18n.ts'
import type { ApplicationOffer as Offer } from '#server/marks/applications/read-application-offer.ts'
import { Button } from '../button/button.tsx'
import { Link } from '../link/link.tsx'

export interface ApplicationOfferProps {
  /** Null for readers whom it does not concern. */
  offer: Offer | null
}

/** On the pages of a site and of its scans: the way to apply for a mark, or to the application. */
export function ApplicationOffer({ offer }: ApplicationOfferProps) {
  const { t } = useTranslation('applications')
  if (!offer) return null
  const { siteId, openNumber: number, mayApply } = offer
  if (number) {
    return (
      <p>
        <Link to={`/applications/${number}`}>{t('begin.open', { number })}</Link>
      </p>
    )
  }
  if (!mayApply) return null
  return (
    <Button kind="secondary" to={`/applications/new?site=${siteId}`}>
      {t('begin.apply')}
    </Button>
  )
}
