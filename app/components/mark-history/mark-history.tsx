import { useTranslation } from '#app/i18n/i18n.ts'
import type { MarkEventView } from '#server/marks/present.ts'
import { DateTime } from '../date-time/date-time.tsx'
import { FileList } from '../file-list/file-list.tsx'
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
      {events.map(({ kind, reason, at, papers }) => (
        <li className="mark-history__event" key={`${kind} ${at}`}>
          <p className="mark-history__what">{t(`one.events.${kind}`)}</p>
          <p className="mark-history__when">
            <DateTime value={at} show="dateTime" />
          </p>
          <WrittenText text={reason} />
          <FileList files={papers} />
        </li>
      ))}
    </ol>
  )
}
