import { useTranslation } from '#app/i18n/i18n.ts'
import { Link } from '../link/link.tsx'

export interface PaginationProps {
  /** Address of the page before; missing on the first. */
  previous?: string | null
  /** Address of the page after; missing on the last. */
  next?: string | null
  /** What is paged, where a screen has more than one list. */
  label?: string
}

/** To and fro in a list that is paged by cursor. Draws nothing where all is on one page. */
export function Pagination({ previous, next, label }: PaginationProps) {
  const { t } = useTranslation('components')
  if (!previous && !next) return null
  return (
    <nav className="pagination" aria-label={label ?? t('pagination.label')}>
      {previous && (
        <Link to={previous} rel="prev" className="pagination__link">
          <Arrow direction="left" />
          {t('pagination.previous')}
        </Link>
      )}
      {next && (
        <Link to={next} rel="next" className="pagination__link pagination__link--next">
          {t('pagination.next')}
          <Arrow direction="right" />
        </Link>
      )}
    </nav>
  )
}

function Arrow({ direction }: { direction: 'left' | 'right' }) {
  return (
    <svg
      className={`pagination__arrow pagination__arrow--${direction}`}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M2 8h12M9 3l5 5-5 5" fill="none" stroke="currentColor" strokeWidth="2" />
    </svg>
  )
}
