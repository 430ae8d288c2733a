import { useTranslation } from '#app/i18n/i18n.ts'
import type { FollowUpView } from '#server/consultations/answers/list-owed.ts'
import { DateTime } from '../date-time/date-time.tsx'
import { Details } from '../details/details.tsx'
import { Link } from '../link/link.tsx'
import { Tag } from '../tag/tag.tsx'
import { WrittenName, WrittenText } from '../written/written.tsx'

export interface FollowUpsProps {
  /** In the order of the days. */
  steps: FollowUpView[]
  /** What the answers are to, by their ids. */
  titles: Record<string, string>
  /** Where a step is put right, for who may. */
  correction?: (id: string) => string
}

/** What became of it, step by step. */
export function FollowUps({ steps, titles, correction }: FollowUpsProps) {
  const { t } = useTranslation('answers')
  return (
    <ol className="follow-ups">
      {steps.map(({ id, step, happenedOn, words, answerId, changedAt, earlier }) => (
        <li key={id} className="follow-ups__one">
          <p className="follow-ups__day">
            <DateTime value={happenedOn} /> <Tag>{t(`followUps.steps.${step}`)}</Tag>
          </p>
          <WrittenText text={words} />
          {changedAt && <Corrected changedAt={changedAt} earlier={earlier} />}
          {answerId && titles[answerId] && (
            <p className="follow-ups__of">
              {t('followUps.of')}
              <Link to={`#answer-${answerId}`}>
                <WrittenName text={titles[answerId]} />
              </Link>
            </p>
          )}
          {correction && (
            <p className="no-print">
              <Link
                to={correction(id)}
                label={`${t('followUps.correct')}${t('officer.which', { title: words.slice(0, 40) })}`}
              >
                {t('followUps.correct')}
              </Link>
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}

/** That a step was put right, and how it read before. */
function Corrected({ changedAt, earlier }: Pick<FollowUpView, 'earlier'> & { changedAt: string }) {
  const { t } = useTranslation('answers')
  return (
    <Details
      summary={
        <>
          {t('followUps.corrected')}
          <DateTime value={changedAt} />
        </>
      }
    >
      <p>{t('followUps.earlier')}</p>
      {earlier.map(({ step, happenedOn, words }, index) => (
        // The versions never change places.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={index}>
          <p className="follow-ups__day">
            <DateTime value={happenedOn} /> <Tag>{t(`followUps.steps.${step}`)}</Tag>
          </p>
          <WrittenText text={words} />
        </div>
      ))}
    </Details>
  )
}
