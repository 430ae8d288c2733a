import { useTranslation } from '#app/i18n/i18n.ts'
import { Link } from '../link/link.tsx'

export interface MarkForProgramsProps {
  number: string
}

/** Ways to check a mark: by a page of ours, and by programs that need not trust it. */
export function MarkForPrograms({ number }: MarkForProgramsProps) {
  const { t } = useTranslation('mark-check')
  return (
    <ul className="govuk-list govuk-list--bullet">
      <li>
        <Link to="/marks/check">{t('credential.how')}</Link>
      </li>
      <li>
        <Link to={`/marks/${number}.jwt`} download>
          {t('credential.signed')}
        </Link>
      </li>
      <li>
        <Link to={`/marks/${number}.jsonld`} download>
          {t('credential.document')}
        </Link>
      </li>
    </ul>
  )
}
