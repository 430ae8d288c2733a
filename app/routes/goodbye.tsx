import { Link } from '#app/components/link/link.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'

export const handle = page((t) => t('own-data:goodbye.title'))

/** What is left to say when an account is deleted. */
export default function Goodbye() {
  const { t } = useTranslation('own-data')
  return (
    <>
      <PageHeading lead={t('goodbye.lead')}>{t('goodbye.title')}</PageHeading>
      <p>
        <Link to="/">{t('goodbye.home')}</Link>
      </p>
    </>
  )
}
