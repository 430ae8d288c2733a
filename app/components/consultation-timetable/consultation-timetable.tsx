import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useTranslation } from '#app/i18n/i18n.ts'
import type { ExtensionView, TimetableView } from '#server/consultations/phases/read-timetable.ts'
import type { ConsultationLine } from '#server/consultations/present.ts'
import { ConsultationDates } from '../consultation-phase/consultation-dates.tsx'
import { ConsultationPhase } from '../consultation-phase/consultation-phase.tsx'
import { Deadline } from '../deadline/deadline.tsx'
import { InsetText } from '../inset-text/inset-text.tsx'
import { WrittenText } from '../written/written.tsx'

export interface ConsultationTimetableProps {
  consultation: Pick<ConsultationLine, 'phase' | 'opensAt' | 'lastDay'>
  timetable: TimetableView
}

/** Where a consultation stands, what is due when, and what was put off for which reason. */
export function ConsultationTimetable({ consultation, timetable }: ConsultationTimetableProps) {
  const { t } = useTranslation('phases')
  const locale = useLocale()
  const { closing, answer, answerDue, extensions } = timetable
  return (
    <>
      <p>
        <ConsultationPhase phase={consultation.phase} />{' '}
        {!closing && <ConsultationDates consultation={consultation} />}
      </p>
      {closing && <Deadline duty={closing}>{(date) => t('dates.takePart', { date })}</Deadline>}
      {closing && answerDue && (
        <p suppressHydrationWarning>
          {t('dates.answerDue', { date: formatDate(answerDue, locale) })}
        </p>
      )}
      {answer && <Deadline duty={answer}>{(date) => t('dates.answerBy', { date })}</Deadline>}
      {answer?.state === 'overdue' && <p>{t('dates.overdue')}</p>}
      {extensions.map((extension) => (
        <Extension key={extension.id} extension={extension} />
      ))}
    </>
  )
}

function Extension({ extension: { ofWhat, from, to, reason } }: { extension: ExtensionView }) {
  const { t } = useTranslation('phases')
  const locale = useLocale()
  const days = { from: formatDate(from, locale), to: formatDate(to, locale) }
  return (
    <InsetText>
      <p suppressHydrationWarning>{t(`dates.extended.${ofWhat}`, days)}</p>
      <p>{t('dates.reason')}</p>
      <WrittenText text={reason} />
    </InsetText>
  )
}
