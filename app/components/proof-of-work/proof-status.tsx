import { useTranslation } from '#app/i18n/i18n.ts'

/** Says why a form is not on its way yet. Always there, so that screen readers speak what comes in;
 * politely, as `output` does, so that they do not break off for it. */
export function ProofStatus({ isSlow }: { isSlow: boolean }) {
  const { t } = useTranslation('proof')
  return <output className="proof-status">{isSlow && t('slow')}</output>
}
