import { Form, useLocation } from '@remix-run/react'
import { useLocale, useTranslation } from '#app/i18n/i18n.ts'
import { otherLocale } from '#app/i18n/locale.ts'
import { readerQuery } from '../document/reader-query.ts'
import { Link } from '../link/link.tsx'
import { Sign } from '../sign/sign.tsx'

export interface SiteHeaderProps {
  /** Name of who is signed in; null for a visitor. */
  person: string | null
}

/** The head of every page: whose service it is, where one can go, who one is, which language. */
export function SiteHeader({ person }: SiteHeaderProps) {
  const { t } = useTranslation('common')
  return (
    <header className="site-header">
      <div className="govuk-width-container site-header__top">
        <Link to="/" className="site-header__name">
          <Sign />
          <span>
            <span className="site-header__zh" lang="zh-TW">
              坦途
            </span>{' '}
            <span className="site-header__en" lang="en">
              Curbcut
            </span>
          </span>
        </Link>
        <div className="site-header__tools no-print">
          <LanguageSwitch />
          <Account person={person} />
        </div>
      </div>
      <nav className="site-header__nav no-print" aria-label={t('nav.label')}>
        <ul className="govuk-width-container site-header__list">
          <NavItem to="/marks" text={t('nav.marks')} />
          <NavItem to="/sites" text={t('nav.sites')} />
        </ul>
      </nav>
    </header>
  )
}

function NavItem({ to, text }: { to: string; text: string }) {
  const { pathname } = useLocation()
  const inside = pathname === to || pathname.startsWith(`${to}/`)
  return (
    <li className={inside ? 'site-header__item site-header__item--here' : 'site-header__item'}>
      {/* The room one is in is marked for the ear too; `page` only on its own first page. */}
      <Link
        to={to}
        className="site-header__link"
        current={inside ? (pathname === to ? 'page' : 'true') : undefined}
      >
        {text}
      </Link>
    </li>
  )
}

// Asked for by the browser itself: the answer comes in another language from its first byte on.
function LanguageSwitch() {
  const { t } = useTranslation('common')
  const { pathname, search } = useLocation()
  const other = otherLocale(useLocale())
  const query = readerQuery(search)
  query.set('lang', other)
  return (
    <a
      href={`${pathname}?${query}`}
      className="site-header__tool"
      lang={other}
      hrefLang={other}
      rel="alternate"
    >
      {t('language.other')}
    </a>
  )
}

function Account({ person }: SiteHeaderProps) {
  const { t } = useTranslation('common')
  if (person === null) {
    return (
      <Link to="/sign-in" className="site-header__tool">
        {t('account.signIn')}
      </Link>
    )
  }
  return (
    <Form method="post" action="/sign-out" className="site-header__account">
      <span className="site-header__person">{t('account.signedInAs', { name: person })}</span>
      <Link to="/account/security" className="site-header__tool">
        {t('account.security')}
      </Link>
      <button type="submit" className="site-header__tool">
        {t('account.signOut')}
      </button>
    </Form>
  )
}
