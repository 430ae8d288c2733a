import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useTranslation } from '#app/i18n/i18n.ts'
import type { TopComment } from '#server/consultations/report/top-contributions.ts'
import { DateTime } from '../date-time/date-time.tsx'
import { Link } from '../link/link.tsx'
import { UserText } from '../user-text/user-text.tsx'
import { WrittenName } from '../written/written.tsx'

export interface TopCommentsProps {
  comments: TopComment[]
  /** Where the comments of the consultation stand. */
  base: string
}

/** The comments that most people support, to be read: nothing can be done with them here. */
export function TopComments({ comments, base }: TopCommentsProps) {
  const { t } = useTranslation('report')
  const locale = useLocale()
  return (
    <ol className="top-comments">
      {comments.map(({ id, html, author, supportCount, createdAt }) => {
        const name = author ?? t('comments.former')
        return (
          <li key={id} className="top-comments__one">
            <p className="top-comments__facts">
              <strong>
                <WrittenName text={name} />
              </strong>{' '}
              <DateTime value={createdAt} />{' '}
              <span>{t('comments.supports', { count: supportCount })}</span>
            </p>
            <UserText html={html} />
            <p className="no-print">
              <Link
                to={`${base}/${id}`}
                label={t('comments.readLabel', { name, when: formatDate(createdAt, locale) })}
              >
                {t('comments.read')}
              </Link>
            </p>
          </li>
        )
      })}
    </ol>
  )
}
