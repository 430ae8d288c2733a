import { useTranslation } from '#app/i18n/i18n.ts'
import { Link } from '../link/link.tsx'

export interface StandardLinkProps {
  /** `115.11` */
  version: string
}

/** Names a version of the standard, and leads to what it asks for. */
export function StandardLink({ version }: StandardLinkProps) {
  const { t } = useTranslation('standards')
  return <Link to={`/standards/${version}`}>{t('name', { version })}</Link>
}
