import { useTranslation } from '#app/i18n/i18n.ts'
import { Notice } from '../notice/notice.tsx'

export interface KeptNoticeProps {
  /** `signing-in`: the form waits, while its sender proves who they are; `back`: they have, and see it
   * again. */
  stage: 'signing-in' | 'back'
}

/** What becomes of a form that was sent when the sign-in was no longer enough. */
export function KeptNotice({ stage }: KeptNoticeProps) {
  const { t } = useTranslation('components')
  if (stage === 'back') {
    return (
      <Notice kind="warning" title={t('kept.back')} announce>
        <p>{t('kept.backNext')}</p>
      </Notice>
    )
  }
  return (
    <Notice title={t('kept.signingIn')} announce>
      <p>{t('kept.signingInNext')}</p>
    </Notice>
  )
}
