import { useLocation } from '@remix-run/react'
import { useTranslation } from '#app/i18n/i18n.ts'
import { Link } from '../link/link.tsx'

/** The parts of a consultation; each stands at its own address below that of the consultation. */
export const consultationParts = [
  'overview',
  'text',
  'comments',
  'statements',
  'map',
  'questions',
  'proposals',
  'priorities',
  'answers',
  'report',
  'moderation',
  'prepare',
] as const
export type ConsultationPart = (typeof consultationParts)[number]

export interface ConsultationNavProps {
  code: string
  /** Those that this consultation has. */
  parts: ConsultationPart[]
}

/** Leads through the parts of one consultation. Stands before `PageHeading`. */
export function ConsultationNav({ code, parts }: ConsultationNavProps) {
  const { t } = useTranslation('consultations')
  const { pathname } = useLocation()
  const base = `/consultations/${code}`
  return (
    <nav className="consultation-nav no-print" aria-label={t('nav.label')}>
      <ul className="consultation-nav__list">
        {parts.map((part) => {
          const to = part === 'overview' ? base : `${base}/${part}`
          const isHere = part === 'overview' ? pathname === to : pathname.startsWith(to)
          return (
            <li key={part}>
              <Link
                to={to}
                className="consultation-nav__link"
                current={isHere ? (pathname === to ? 'page' : 'true') : undefined}
              >
                {t(`nav.${part}`)}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
