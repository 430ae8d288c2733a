import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useTranslation } from '#app/i18n/i18n.ts'
import type { Duty } from '#server/platform/working-days/read-duty.ts'
import { StatusTag } from '../tag/status-tag.tsx'

/** What people do who do not keep office hours: days off count as well. */
interface Term extends Pick<Duty, 'due' | 'today'> {
  state: 'ahead' | 'today'
  /** Left after today. */
  days: number
}

export interface DeadlineProps {
  /** What `readDuty` of the server says, or a term that counts every day. */
  duty: Duty | Term
  /** Who does what by the day, as a sentence of the page's own catalogue.
   * @param date  the day, with its year when it is not this year */
  children: (date: string) => string
}

// A day is not torn from its month at the end of a line.
const noBreak = '\u00a0'

const tones = { ahead: 'progress', today: 'caution', overdue: 'bad' } as const

/** What is due, by whom and when, and how much time is left: stands where the eye lands. */
export function Deadline({ duty, children }: DeadlineProps) {
  const locale = useLocale()
  const thisYear = duty.due.slice(0, 4) === duty.today.slice(0, 4)
  const date = formatDate(duty.due, locale, { show: thisYear ? 'dayOfYear' : 'date' })
  return (
    <p className="deadline">
      {/* Browsers carry other versions of the calendar data than the server: what was sent stays. */}
      <span className="deadline__duty" suppressHydrationWarning>
        {children(date.replaceAll(' ', noBreak))}
      </span>{' '}
      <StatusTag tone={tones[duty.state]}>
        {'days' in duty ? <DaysLeft duty={duty} /> : <TimeLeft duty={duty} />}
      </StatusTag>
    </p>
  )
}

function DaysLeft({ duty: { state, days: count } }: { duty: Term }) {
  const { t } = useTranslation('components')
  if (state === 'today') return t('deadline.lastDay')
  return t('deadline.daysLeft', { count })
}

function TimeLeft({ duty: { state, workingDays: count } }: { duty: Duty }) {
  const { t } = useTranslation('components')
  if (state === 'today') return t('deadline.today')
  if (state === 'ahead') return count === 0 ? t('deadline.noneLeft') : t('deadline.left', { count })
  // On the days off right after the day nobody has lost a working day yet.
  return count === 0 ? t('deadline.justOver') : t('deadline.over', { count })
}
