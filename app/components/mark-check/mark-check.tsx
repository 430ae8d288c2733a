import { useTranslation } from '#app/i18n/i18n.ts'

export interface MarkCheckProps {
  /** Where genuine marks lead. */
  host: string
}

/** How a visitor tells a genuine mark from a copied picture. */
export function MarkCheck({ host }: MarkCheckProps) {
  const { t } = useTranslation('marks')
  return (
    <>
      <ol className="govuk-list govuk-list--number">
        <li>{t('one.checkSteps.click', { host })}</li>
        <li>{t('one.checkSteps.compare')}</li>
        <li>{t('one.checkSteps.state')}</li>
      </ol>
      <p>{t('one.checkFake', { host })}</p>
    </>
  )
}
