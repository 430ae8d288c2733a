import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useTranslation } from '#app/i18n/i18n.ts'
import { useRuleName } from '#app/i18n/rule-name.ts'
import type { PauseView } from '#server/consultations/moderation/read-pause.ts'
import { Link } from '../link/link.tsx'
import { Notice } from '../notice/notice.tsx'

export interface PausedNoticeProps {
  pause: PauseView
  code: string
}

/** Says to somebody who is paused until when and why, and where they can appeal. */
export function PausedNotice({ pause: { until, rule, caseId }, code }: PausedNoticeProps) {
  const { t } = useTranslation('moderation')
  const locale = useLocale()
  const name = useRuleName()(rule)
  return (
    <Notice
      kind="warning"
      title={t('paused.title', { until: formatDate(until, locale, { show: 'dateTime' }) })}
    >
      <p>{t('paused.text')}</p>
      {name && <p>{t('paused.rule', { rule: name })}</p>}
      {caseId && (
        <p>
          <Link to={`/consultations/${code}/moderation/cases/${caseId}`}>{t('paused.link')}</Link>
        </p>
      )}
    </Notice>
  )
}
