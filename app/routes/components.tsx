import { allExamples } from '#app/components/all-examples.ts'
import { ExampleBook } from '#app/components/example-book.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'

export const handle = page((t) => t('components:page.title'))

/** Every component with its examples. */
export default function Components() {
  const { t } = useTranslation('components')
  return (
    <>
      <PageHeading lead={t('page.lead')}>{t('page.title')}</PageHeading>
      <ExampleBook components={allExamples} />
    </>
  )
}
