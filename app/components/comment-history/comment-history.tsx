import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useTranslation } from '#app/i18n/i18n.ts'
import type { PastVersion } from '#server/consultations/threads/read-comment.ts'
import { Heading } from '../heading/heading.tsx'
import { UserText } from '../user-text/user-text.tsx'

export interface CommentHistoryProps {
  /** The latest first. */
  history: PastVersion[]
}

/** How a comment read before it was changed. Draws nothing where it never was. */
export function CommentHistory({ history }: CommentHistoryProps) {
  const { t } = useTranslation('threads')
  const locale = useLocale()
  if (history.length === 0) return null
  return (
    <section className="section comment-history" id="history" tabIndex={-1}>
      <Heading>{t('history.heading')}</Heading>
      <ol className="comment-history__list">
        {history.map(({ html, replacedAt }) => (
          <li key={replacedAt}>
            <h3 className="govuk-heading-s">
              {t('history.until', { when: formatDate(replacedAt, locale, { show: 'dateTime' }) })}
            </h3>
            <UserText html={html} />
          </li>
        ))}
      </ol>
    </section>
  )
}
