import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useTranslation } from '#app/i18n/i18n.ts'
import type { MarkEventView } from '#server/marks/present.ts'
import { DateTime } from '../date-time/date-time.tsx'
import { FileList } from '../file-list/file-list.tsx'
import { Link } from '../link/link.tsx'
import { WrittenText } from '../written/written.tsx'

export interface MarkHistoryProps {
  /** Oldest first. */
  events: MarkEventView[]
}

/** What happened to a mark and why, in the order in which it happened. */
export function MarkHistory({ events }: MarkHistoryProps) {
  const { t } = useTranslation('marks')
  return (
    <ol className="mark-history">
      {events.map((event) => (
        <li className="mark-history__event" key={`${event.kind} ${event.at}`}>
          <p className="mark-history__what">{t(`one.events.${event.kind}`)}</p>
          <p className="mark-history__when">
            <DateTime value={event.at} show="dateTime" />
          </p>
          {event.by === 'service' ? (
            <OwnReason event={event} />
          ) : (
            <WrittenText text={event.reason} />
          )}
          <LastDay event={event} />
          {event.watch && (
            <p>
              <Link to={`/scans/${event.watch.scanId}`}>{t('one.watchReport')}</Link>
            </p>
          )}
          <FileList files={event.papers} />
        </li>
      ))}
    </ol>
  )
}

interface EventProps {
  event: MarkEventView
}

/** Why the service did something by its clocks. */
function OwnReason({ event: { kind, cause, watch } }: EventProps) {
  const { t } = useTranslation('marks')
  if (kind === 'notice-given') {
    return <p>{t('one.service.noticeGiven', { count: watch?.newFailures ?? 0 })}</p>
  }
  if (kind === 'notice-met') return <p>{t('one.service.noticeMet')}</p>
  return <p>{t(cause === 'retest' ? 'one.service.overdueRetest' : 'one.service.overdueWatch')}</p>
}

function LastDay({ event: { dueOn } }: EventProps) {
  const { t } = useTranslation('marks')
  const locale = useLocale()
  return dueOn ? <p>{t('one.lastDay', { date: formatDate(dueOn, locale) })}</p> : null
}
