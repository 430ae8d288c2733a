import { Form, useLocation } from '@remix-run/react'
import { useLocale, useTranslation } from '#app/i18n/i18n.ts'
import { otherLocale } from '#app/i18n/locale.ts'
import { readerQuery } from '../document/reader-query.ts'
import { Link } from '../link/link.tsx'
import { Sign } from '../sign/sign.tsx'

export interface Reader {
  name: string
  /** Notices that were not marked as read. */
  unread: number
}

export interface SiteHeaderProps {
  /** Who is signed in; null for a visitor. */
  reader: Reader | null
}

/** The rooms that people come for. */
const rooms = [
  { key: 'marks', to: '/marks' },
  { key: 'sites', to: '/sites' },
  { key: 'agencies', to: '/agencies' },
  { key: 'consultations', to: '/consultations' },
  { key: 'record', to: '/transparency' },
] as const

/** The head of every page: whose service it is, where one can go, who one is, which language. */
export function SiteHeader({ reader }: SiteHeaderProps) {
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
          {reader ? <Account {...reader} /> : <ToolLink to="/sign-in" text={t('account.signIn')} />}
        </div>
      </div>
      <nav className="site-header__nav no-print" aria-label={t('nav.label')}>
        <ul className="govuk-width-container site-header__list">
          {rooms.map(({ key, to }) => (
            <NavItem key={key} to={to} text={t(`nav.${key}`)} />
          ))}
        </ul>
      </nav>
    </header>
  )
}

function NavItem({ to, text }: { to: string; text: string }) {
  const current = useCurrent(to)
  return (
    <li className={current ? 'site-header__item site-header__item--here' : 'site-header__item'}>
      <Link to={to} className="site-header__link" current={current}>
        {text}
      </Link>
    </li>
  )
}

// The room one is in is marked for the ear too; `page` only on its own first page.
function useCurrent(to: string): 'page' | 'true' | undefined {
  const { pathname } = useLocation()
  if (pathname === to) return 'page'
  return pathname.startsWith(`${to}/`) ? 'true' : undefined
}

function ToolLink({ to, text }: { to: string; text: string }) {
  return (
    <Link to={to} className="site-header__tool" current={useCurrent(to)}>
      {text}
    </Link>
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

function Account({ name, unread }: Reader) {
  const { t } = useTranslation('common')
  return (
    <div className="site-header__account">
      <span className="site-header__person">{t('account.signedInAs', { name })}</span>
      <ToolLink
        to="/notices"
        text={unread > 0 ? t('account.noticesUnread', { count: unread }) : t('account.notices')}
      />
      <ToolLink to="/account" text={t('account.own')} />
      <Form method="post" action="/sign-out">
        <button type="submit" className="site-header__tool">
          {t('account.signOut')}
        </button>
      </Form>
    </div>
  )
}
