import { useTranslation } from '#app/i18n/i18n.ts'
import { Link } from '../link/link.tsx'

export interface BreadcrumbsProps {
  /** From the top down, without the page itself; the home page is added in front. */
  items: { text: string; to: string }[]
}

/** The way from the home page to this one. Stands before `PageHeading`. */
export function Breadcrumbs({ items }: BreadcrumbsProps) {
  const { t } = useTranslation(['components', 'common'])
  const all = [{ text: t('common:home'), to: '/' }, ...items]
  return (
    <nav className="govuk-breadcrumbs" aria-label={t('breadcrumbs.label')}>
      <ol className="govuk-breadcrumbs__list">
        {all.map(({ text, to }) => (
          <li className="govuk-breadcrumbs__list-item" key={to}>
            <Link to={to} className="govuk-breadcrumbs__link">
              {text}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
