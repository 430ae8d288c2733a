import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useTranslation } from '#app/i18n/i18n.ts'
import { useRuleName } from '#app/i18n/rule-name.ts'
import type { CommentView } from '#server/consultations/threads/present-comment.ts'
import { AnsweredBy } from '../answered-by/answered-by.tsx'
import { DateTime } from '../date-time/date-time.tsx'
import { Link } from '../link/link.tsx'
import { Tag } from '../tag/tag.tsx'
import { UserText } from '../user-text/user-text.tsx'
import { CommentActions } from './comment-actions.tsx'
import { CommentAuthor, useAuthorName } from './comment-author.tsx'
import { CommentDone } from './comment-done.tsx'
import type { DoneWithComment } from './comment-done.tsx'

export interface CommentProps {
  comment: CommentView
  /** Where the comments of the consultation stand, e.g. `/consultations/x/comments`. */
  base: string
  /** Where a form leads back to. */
  back: string
  /** What the reader has just done with it. */
  done?: DoneWithComment | null
  /** It is the one that the page is about. */
  isTarget?: boolean
  /** Says whom it replies to, where its place does not show it. */
  saysReplyTo?: boolean
  children?: ReactNode
}

/** What somebody said: who, when, the words, and what the reader can do with it. */
export function Comment(props: CommentProps) {
  const { comment, base, back, done, isTarget, saysReplyTo, children } = props
  const { t } = useTranslation('threads')
  const locale = useLocale()
  const nameOf = useAuthorName()
  const { id, author, createdAt, editedAt, inReplyTo, parentId } = comment
  const which = t('which', {
    name: nameOf(author),
    when: formatDate(createdAt, locale, { show: 'dateTime' }),
  })
  return (
    <article
      className={classNames(
        'comment',
        isTarget && 'comment--target',
        author.kind === 'office' && 'comment--office',
      )}
      id={`comment-${id}`}
      tabIndex={-1}
      aria-labelledby={`author-${id}`}
    >
      {done && <CommentDone done={done} />}
      <h3 className="comment__author" id={`author-${id}`}>
        <CommentAuthor author={author} />{' '}
        {comment.isMine && author.kind !== 'office' && <Tag>{t('author.mine')}</Tag>}
      </h3>
      <p className="comment__facts">
        <Link
          to={`${base}/${id}`}
          className="comment__time"
          label={t('actions.linkLabel', { which })}
        >
          <DateTime value={createdAt} show="dateTime" />
        </Link>
        {editedAt && (
          <Link
            to={`${base}/${id}#history`}
            className="comment__time"
            label={t('editedLabel', { which })}
          >
            {t('edited')}
          </Link>
        )}
        {saysReplyTo && inReplyTo && (
          <Link
            to={`${base}/${parentId}`}
            className="comment__time"
            label={t('inReplyToLabel', { name: nameOf(inReplyTo), which })}
          >
            {t('inReplyTo', { name: nameOf(inReplyTo) })}
          </Link>
        )}
      </p>
      <CommentWords comment={comment} />
      <AnsweredBy id={id} />
      <CommentActions comment={comment} base={base} back={back} which={which} />
      {children}
    </article>
  )
}

function CommentWords({ comment }: Pick<CommentProps, 'comment'>) {
  const { t } = useTranslation('threads')
  const ruleName = useRuleName()
  const { state, html, rule } = comment
  const broken = ruleName(rule)
  return (
    <>
      {state === 'held' && <p className="comment__state">{t('state.held')}</p>}
      {state === 'withdrawn' && <p className="comment__state">{t('state.withdrawn')}</p>}
      {state === 'hidden' && (
        <p className="comment__state">
          {broken ? t('state.hiddenBy', { rule: broken }) : t('state.hidden')}
        </p>
      )}
      {html !== null && <UserText html={html} />}
      {comment.isLocked && comment.parentId === null && (
        <p className="comment__state">{t('state.locked')}</p>
      )}
    </>
  )
}
