import { useTranslation } from '#app/i18n/i18n.ts'
import { useText } from '#app/i18n/use-text.ts'
import type { ConsultationLine } from '#server/consultations/present.ts'
import { ConsultationDates } from '../consultation-phase/consultation-dates.tsx'
import { ConsultationPhase } from '../consultation-phase/consultation-phase.tsx'
import { Link } from '../link/link.tsx'
import { WrittenName } from '../written/written.tsx'

export interface ConsultationListProps {
  consultations: ConsultationLine[]
  /** Of the headings, below that of what the list stands in. */
  level?: 2 | 3
}

/** Consultations to choose from: what each is about, whose it is, and until when one can take part. */
export function ConsultationList({ consultations, level = 2 }: ConsultationListProps) {
  return (
    <ul className="consultation-list">
      {consultations.map((consultation) => (
        <li className="consultation-list__item" key={consultation.code}>
          <Line consultation={consultation} level={level} />
        </li>
      ))}
    </ul>
  )
}

interface LineProps {
  consultation: ConsultationLine
  level: 2 | 3
}

function Line({ consultation, level }: LineProps) {
  const Title = `h${level}` as const
  const { t } = useTranslation('consultations')
  const say = useText()
  const { code, title, summary, agency, phase, participantCount } = consultation
  return (
    <>
      <Title className="consultation-list__title">
        <Link to={`/consultations/${code}`}>
          <WrittenName text={say(title)} />
        </Link>
      </Title>
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
