import { useTranslation } from '#app/i18n/i18n.ts'
import type { ConsultationLine } from '#server/consultations/present.ts'
import { DateTime } from '../date-time/date-time.tsx'

export interface ConsultationDatesProps {
  consultation: Pick<ConsultationLine, 'phase' | 'opensAt' | 'lastDay'>
}

/** When one can take part, or could. */
export function ConsultationDates({ consultation }: ConsultationDatesProps) {
  const { t } = useTranslation('consultations')
  const { phase, opensAt, lastDay } = consultation
  const which = phase === 'prepared' ? 'opens' : phase === 'open' ? 'until' : 'wasOpen'
  return (
    <>
      {t(`dates.${which}`)}
      <DateTime value={which === 'opens' ? opensAt : lastDay} />
    </>
  )
}
