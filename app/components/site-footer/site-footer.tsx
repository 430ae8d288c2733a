import { useTranslation } from '#app/i18n/i18n.ts'
import { Link } from '../link/link.tsx'

export interface SiteFooterProps {
  /** Address for mail; missing on the page of an error that came too early. */
  contact: string | undefined
}

/** The foot of every page. */
export function SiteFooter({ contact }: SiteFooterProps) {
  const { t } = useTranslation('common')
  return (
    <footer className="site-footer">
      <div className="govuk-width-container">
        <p className="site-footer__motto">{t('footer.motto')}</p>
        <nav className="no-print" aria-label={t('footer.label')}>
          <ul className="site-footer__list">
            <li>
              <Link to="/accessibility" className="site-footer__link">
                {t('footer.accessibility')}
              </Link>
            </li>
            <li>
              <Link to="/standards" className="site-footer__link">
                {t('footer.standards')}
              </Link>
            </li>
            <li>
              <Link to="/permissions" className="site-footer__link">
                {t('footer.permissions')}
              </Link>
            </li>
            <li>
              <Link to="/components" className="site-footer__link">
                {t('footer.components')}
              </Link>
            </li>
            {contact && (
              <li>
                <Link to={`mailto:${contact}`} className="site-footer__link">
                  {t('footer.contact', { address: contact })}
                </Link>
              </li>
            )}
          </ul>
        </nav>
        <p className="site-footer__licence">{t('footer.licence')}</p>
      </div>
    </footer>
  )
}
