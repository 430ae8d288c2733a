import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useTranslation } from '#app/i18n/i18n.ts'
import type { ApplicationEventView } from '#server/marks/applications/present-application.ts'
import { DateTime } from '../date-time/date-time.tsx'
import { WrittenText } from '../written/written.tsx'

export interface ApplicationHistoryProps {
  /** Oldest first. */
  events: ApplicationEventView[]
}

/** What happened to an application and why, in the order in which it happened. */
export function ApplicationHistory({ events }: ApplicationHistoryProps) {
  const { t } = useTranslation('applications')
  if (events.length === 0) return <p>{t('one.historyNone')}</p>
  return (
    <ol className="mark-history">
      {events.map(({ kind, reason, numbers, dueOn, at }) => (
        <li className="mark-history__event" key={`${kind} ${at}`}>
          <p className="mark-history__what">{t(`one.events.${kind}`)}</p>
          <p className="mark-history__when">
            <DateTime value={at} show="dateTime" />
          </p>
          {reason && <WrittenText text={reason} />}
          {numbers && <p>{t('one.numbers', { ...numbers })}</p>}
          {dueOn && <DueOn day={dueOn} />}
        </li>
      ))}
    </ol>
  )
}

function DueOn({ day }: { day: string }) {
  const { t } = useTranslation('applications')
  const locale = useLocale()
  return <p>{t('one.due', { date: formatDate(day, locale, { show: 'date' }) })}</p>
}
