import { useEffect, useRef, useState } from 'react'
import { formatDuration, formatNumber } from '#app/i18n/format.ts'
import { Trans, useLocale, useTranslation } from '#app/i18n/i18n.ts'
import type { ScanProgress as Progressing } from '#server/audits/read-scan-progress.ts'
import { Progress } from '../progress/progress.tsx'
import { SummaryList } from '../summary-list/summary-list.tsx'

export interface ScanProgressProps {
  progress: Progressing
  /** When `progress` was read, UTC; the server's clock. */
  readAt: string
}

/** How far a scan has come, and what is happening now. */
export function ScanProgress({ progress, readAt }: ScanProgressProps) {
  const { t } = useTranslation('scans')
  const locale = useLocale()
  const { planned, done, failures, untested, startedAt, current } = progress
  const stage = stageOf(progress)
  return (
    <>
      <Progress
        label={t(`progress.${stage}`)}
        done={done}
        total={stage === 'waiting' || stage === 'planning' ? null : planned}
      >
        {stage === 'waiting' && <p>{t('progress.waitingNext')}</p>}
        {current && (
          <p className="scan-progress__current">
            <Trans
              t={t}
              i18nKey="progress.current"
              components={{ url: <Address url={current} /> }}
            />
          </p>
        )}
      </Progress>
      {startedAt && (
        <SummaryList
          items={[
            { key: t('progress.failures'), value: formatNumber(failures, locale) },
            { key: t('progress.untested'), value: formatNumber(untested, locale) },
            {
              key: t('progress.elapsed'),
              value: formatDuration(
                Math.max(0, Date.parse(readAt) - Date.parse(startedAt)),
                locale,
              ),
            },
          ]}
        />
      )}
      <Announcer progress={progress} />
    </>
  )
}

const Address = ({ url }: { url: string }) => (
  <span translate="no" lang="en">
    {url}
  </span>
)

function stageOf({
  state,
  planned,
}: Progressing): 'waiting' | 'planning' | 'testing' | 'cancelling' {
  if (state === 'waiting' || state === 'cancelling') return state
  return planned === 0 ? 'planning' : 'testing'
}

const announceEveryMs = 10_000

/** Tells screen readers how it goes, seldom enough to be borne. */
function Announcer({ progress }: { progress: Progressing }) {
  const { t } = useTranslation('scans')
  const [said, say] = useState('')
  const lastSaidMs = useRef<number | null>(null)
  const { done, planned, failures, isOver } = progress
  useEffect(() => {
    const now = performance.now()
    // What the page says when it opens is read with the page itself.
    lastSaidMs.current ??= now
    if (now - lastSaidMs.current < announceEveryMs) return
    lastSaidMs.current = now
    say(t('progress.announce', { done, planned, count: failures }))
  }, [done, planned, failures, t])
  return (
    <div className="govuk-visually-hidden" aria-live="polite">
      {isOver ? t('progress.over') : said}
    </div>
  )
}
