import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'

export const handle = page((t) => t('home'))

export default function Home() {
  const { t } = useTranslation('common')
  return <PageHeading>{t('service')}</PageHeading>
}
