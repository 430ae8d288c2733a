import { useTranslation } from '#app/i18n/i18n.ts'
import { useText } from '#app/i18n/use-text.ts'
import type { ConsultationLine } from '#server/consultations/present.ts'
import { ConsultationDates } from '../consultation-phase/consultation-dates.tsx'
import { ConsultationPhase } from '../consultation-phase/consultation-phase.tsx'
import { Link } from '../link/link.tsx'
import { WrittenName } from '../written/written.tsx'

export interface ConsultationListProps {
  consultations: ConsultationLine[]
}

/** Consultations to choose from: what each is about, whose it is, and until when one can take part. */
export function ConsultationList({ consultations }: ConsultationListProps) {
  return (
    <ul className="consultation-list">
      {consultations.map((consultation) => (
        <li className="consultation-list__item" key={consultation.code}>
          <Line consultation={consultation} />
        </li>
      ))}
    </ul>
  )
}

function Line({ consultation }: { consultation: ConsultationLine }) {
  const { t } = useTranslation('consultations')
  const say = useText()
  const { code, title, summary, agency, phase, participantCount } = consultation
  return (
    <>
      <h2 className="consultation-list__title">
        <Link to={`/consultations/${code}`}>
          <WrittenName text={say(title)} />
        </Link>
      </h2>
      <p className="consultation-list__facts">
        <ConsultationPhase phase={phase} /> <ConsultationDates consultation={consultation} />
      </p>
      <p>
        <WrittenName text={say(summary)} />
      </p>
      <p className="consultation-list__facts">
        {say(agency.name)}
        {t('list.separator')}
        {t('list.participants', { count: participantCount })}
      </p>
    </>
  )
}
