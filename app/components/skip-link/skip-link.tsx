import { useTranslation } from '#app/i18n/i18n.ts'

/** The first stop of the keyboard: past the header, to what the page is about. */
export function SkipLink() {
  const { t } = useTranslation('common')
  return (
    <a href="#main" className="govuk-skip-link">
      {t('skip')}
    </a>
  )
}
