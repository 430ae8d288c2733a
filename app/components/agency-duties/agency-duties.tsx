import { useTranslation } from '#app/i18n/i18n.ts'
import { useText } from '#app/i18n/use-text.ts'
import type { AgencyDuties as Duties } from '#server/consultations/answers/read-agency-duties.ts'
import { Deadline } from '../deadline/deadline.tsx'
import { Heading } from '../heading/heading.tsx'
import { Link } from '../link/link.tsx'
import { SummaryList } from '../summary-list/summary-list.tsx'
import { WrittenName } from '../written/written.tsx'

export interface AgencyDutiesProps {
  duties: Duties
}

/** The consultations of one agency in figures, and each answer that it owes with its day. */
export function AgencyDuties({ duties }: AgencyDutiesProps) {
  const { t } = useTranslation('agencies')
  const { open, answered, waiting, owed } = duties
  const counts = { open, answered, waiting }
  const isEmpty = open + answered + waiting === 0
  return (
    <section className="section">
      <Heading>{t('one.consultations.heading')}</Heading>
      {isEmpty ? (
        <p>{t('one.consultations.none')}</p>
      ) : (
        <SummaryList
          items={(['open', 'answered', 'waiting'] as const).map((name) => ({
            key: t(`one.consultations.${name}`),
            value: t('one.consultations.count', { count: counts[name] }),
          }))}
        />
      )}
      {owed.length > 0 && <Owed owed={owed} />}
    </section>
  )
}

function Owed({ owed }: Pick<Duties, 'owed'>) {
  const { t } = useTranslation(['agencies', 'phases'])
  const say = useText()
  return (
    <>
      <Heading level={3}>{t('one.consultations.owed')}</Heading>
      <ul className="govuk-list govuk-list--spaced">
        {owed.map(({ code, title, duty }) => (
          <li key={code}>
            <Link to={`/consultations/${code}`}>
              <WrittenName text={say(title)} />
            </Link>
            {duty && (
              <Deadline duty={duty}>{(date) => t('phases:dates.answerBy', { date })}</Deadline>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
