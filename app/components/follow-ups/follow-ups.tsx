import { useTranslation } from '#app/i18n/i18n.ts'
import type { FollowUpView } from '#server/consultations/answers/list-owed.ts'
import { DateTime } from '../date-time/date-time.tsx'
import { Link } from '../link/link.tsx'
import { Tag } from '../tag/tag.tsx'
import { WrittenName, WrittenText } from '../written/written.tsx'

export interface FollowUpsProps {
  /** In the order of the days. */
  steps: FollowUpView[]
  /** What the answers are to, by their ids. */
  titles: Record<string, string>
}

/** What became of it, step by step. */
export function FollowUps({ steps, titles }: FollowUpsProps) {
  const { t } = useTranslation('answers')
  return (
    <ol className="follow-ups">
      {steps.map(({ id, step, happenedOn, words, answerId }) => (
        <li key={id} className="follow-ups__one">
          <p className="follow-ups__day">
            <DateTime value={happenedOn} /> <Tag>{t(`followUps.steps.${step}`)}</Tag>
          </p>
          <WrittenText text={words} />
          {answerId && titles[answerId] && (
            <p className="follow-ups__of">
              {t('followUps.of')}
              <Link to={`#answer-${answerId}`}>
                <WrittenName text={titles[answerId]} />
              </Link>
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}
