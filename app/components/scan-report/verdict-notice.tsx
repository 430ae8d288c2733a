import { useTranslation } from '#app/i18n/i18n.ts'
import { useText } from '#app/i18n/use-text.ts'
import type { ScanDetail } from '#server/audits/read-scan.ts'
import { Notice } from '../notice/notice.tsx'

export type Judged = Pick<
  ScanDetail,
  'state' | 'level' | 'failure' | 'summary' | 'truncated' | 'stopped'
>

/** What a scan that is over says of the site: the first thing that its reader wants to know. */
export function VerdictNotice({ scan }: { scan: Judged }) {
  const { t } = useTranslation('scans')
  const say = useText()
  const { state, level, failure, summary, truncated, stopped } = scan
  if (failure) {
    return (
      <Notice kind="failure" title={t('verdict.failure')}>
        <p>{t('verdict.failureText', { message: say(failure.message) })}</p>
        {failure.detail && <p translate="no">{failure.detail}</p>}
      </Notice>
    )
  }
  if (state === 'cancelled') {
    return (
      <Notice kind="warning" title={t('verdict.cancelled')}>
        <p>{t('verdict.cancelledText')}</p>
      </Notice>
    )
  }
  const { verdict, failures, barriers } = summary
  return (
    <Notice kind={kinds[verdict]} title={t(`verdict.${verdict}`, { level })}>
      {verdict === 'failed' ? (
        <p>{t('verdict.failedText', { count: failures, barriers: barriers.failed })}</p>
      ) : (
        <p>{t(`verdict.${verdict}Text`)}</p>
      )}
      {truncated && <p>{t('verdict.truncated')}</p>}
      {stopped === 'limit-time' && <p>{t('verdict.limit-time')}</p>}
    </Notice>
  )
}

const kinds = {
  failed: 'failure',
  'no-failures-found': 'success',
  incomplete: 'warning',
} as const
