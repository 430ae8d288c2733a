import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/i18n.ts'
import { reportAddress } from '#app/report-address.ts'
import type { CommentView } from '#server/consultations/threads/present-comment.ts'
import { Link } from '../link/link.tsx'
import { VisuallyHidden } from '../visually-hidden/visually-hidden.tsx'

interface CommentActionsProps {
  comment: CommentView
  /** Where the comments of the consultation stand. */
  base: string
  /** Where a form leads back to. */
  back: string
  /** Names the comment among others: its author and time. */
  which: string
}

/** What the reader can do with a comment. */
export function CommentActions({ comment, base, back, which }: CommentActionsProps) {
  const { t } = useTranslation(['threads', 'moderation'])
  const { id, may, state, isMine, author } = comment
  const to = `${base}/${id}`
  const links = [
    { key: 'reply', to: `${to}#reply`, shows: may.reply },
    { key: 'quote', to: `${to}?quote=${id}#reply`, shows: may.reply },
    { key: 'edit', to: `${to}?edit=yes#edit`, shows: may.edit },
    { key: 'withdraw', to: `${to}?withdraw=yes#withdraw`, shows: may.withdraw },
  ] as const
  const shown = links.filter(({ shows }) => shows)
  // What an office says is corrected by the office.
  const mayReport = state === 'shown' && !isMine && author.kind !== 'office'
  return (
    <div className="comment__actions no-print">
      <SupportForm comment={comment} to={to} back={back} which={which} />
      {(shown.length > 0 || mayReport) && (
        <ul className="comment__links">
          {shown.map((link) => (
            <li key={link.key}>
              <Link
                to={link.to}
                className="comment__action"
                label={t(`threads:actions.${link.key}Label`, { which })}
              >
                {t(`threads:actions.${link.key}`)}
              </Link>
            </li>
          ))}
          {mayReport && (
            <li>
              <Link
                to={reportAddress(base.replace(/\/comments$/, ''), 'comment', id)}
                className="comment__action"
                label={t('moderation:report.actionLabel', { which })}
              >
                {t('moderation:report.action')}
              </Link>
            </li>
          )}
        </ul>
      )}
    </div>
  )
}

interface SupportFormProps {
  comment: CommentView
  to: string
  back: string
  which: string
}

function SupportForm({ comment, to, back, which }: SupportFormProps) {
  const { t } = useTranslation('threads')
  const { supportCount, isSupported, state, may } = comment
  if (state !== 'shown') return null
  const count = (
    <span className="comment__count">{t('support.count', { count: supportCount })}</span>
  )
  if (!may.support) return <p className="comment__support">{count}</p>
  return (
    <Form method="post" action={to} className="comment__support" preventScrollReset>
      <input type="hidden" name="back" value={back} />
      {count}
      <button
        className="comment__button"
        name="intent"
        value={isSupported ? 'unsupport' : 'support'}
      >
        {t(isSupported ? 'support.take' : 'support.give')}
        <VisuallyHidden>{t('support.which', { which })}</VisuallyHidden>
      </button>
    </Form>
  )
}
