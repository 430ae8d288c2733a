import { useTranslation } from '#app/i18n/i18n.ts'
import type { ContributionWords as Words } from '#server/consultations/moderation/contribution-words.ts'
import { DateTime } from '../date-time/date-time.tsx'
import { Details } from '../details/details.tsx'
import { InsetText } from '../inset-text/inset-text.tsx'
import { WrittenName, WrittenText } from '../written/written.tsx'

export interface ContributionWordsProps {
  words: Words
}

/** What somebody contributed, as they wrote it, with what it replies to: for those who judge it.
 * Markdown stays as it was typed, so that a link shows where it leads. */
export function ContributionWords({ words }: ContributionWordsProps) {
  const { t } = useTranslation('moderation')
  const { title, body, author, createdAt, repliesTo } = words
  return (
    <div className="contribution-words">
      <p className="contribution-words__facts">
        {author === null ? t('words.former') : <WrittenName text={author} />}
        {t('words.separator')}
        <DateTime value={createdAt} show="dateTime" />
      </p>
      {repliesTo && (
        <Details summary={t('words.repliesTo')}>
          <WrittenText text={repliesTo} />
        </Details>
      )}
      <InsetText>
        {title !== null && (
          <p className="contribution-words__title">
            <WrittenName text={title} />
          </p>
        )}
        {body === null ? <p>{t('words.withdrawn')}</p> : <WrittenText text={body} />}
      </InsetText>
    </div>
  )
}
