import type { ReactNode } from 'react'
import { useTranslation } from '#app/i18n/i18n.ts'
import { useText } from '#app/i18n/use-text.ts'
import type { OwedView } from '#server/consultations/answers/list-owed.ts'
import type { AnswerLinkView, AnswerView } from '#server/consultations/answers/present-answer.ts'
import { DateTime } from '../date-time/date-time.tsx'
import { Deadline } from '../deadline/deadline.tsx'
import { Heading } from '../heading/heading.tsx'
import { Link } from '../link/link.tsx'
import { StatusTag } from '../tag/status-tag.tsx'
import { Tag } from '../tag/tag.tsx'
import { UserText } from '../user-text/user-text.tsx'
import { WrittenName } from '../written/written.tsx'
import { OutcomeTag } from './outcome-tag.tsx'
import { useOwedTitle } from './owed-title.ts'

export interface AnswerProps {
  owed: OwedView
  /** Address of the consultation. */
  base: string
  /** What was just done with it, told at its beginning. */
  done?: ReactNode
  /** What an officer can do with it. */
  children?: ReactNode
}

/** One thing that the agency owes an answer to, with the answer: what was decided, why, by whom and
 * when, and to whose words. */
export function Answer({ owed, base, done, children }: AnswerProps) {
  const { t } = useTranslation('answers')
  const titleOf = useOwedTitle()
  const { kind, id, answer, duty } = owed
  const place = answer ? `answer-${answer.id}` : `owed-${id ?? kind}`
  return (
    <article className="answer" id={place} tabIndex={-1} aria-labelledby={`${place}-title`}>
      {done}
      <Heading level={3} id={`${place}-title`}>
        <WrittenName text={titleOf(owed)} />
      </Heading>
      <p className="answer__facts">
        {answer ? (
          <OutcomeTag outcome={answer.outcome} />
        ) : (
          <StatusTag tone="neutral">{t('none')}</StatusTag>
        )}
        <SubjectLink owed={owed} base={base} />
      </p>
      {duty && <Deadline duty={duty}>{(date) => t('proposalDue', { date })}</Deadline>}
      {answer && <Answered answer={answer} base={base} />}
      {children}
    </article>
  )
}

const subjectPath = ({ kind, id }: OwedView): string | null => {
  if (kind === 'question') return 'questions'
  if (kind === 'topic') return `comments?topic=${id}`
  if (kind === 'proposal') return `proposals/${id}`
  return kind === 'statement' ? `statements?statement=${id}` : null
}

function SubjectLink({ owed, base }: Pick<AnswerProps, 'owed' | 'base'>) {
  const { t } = useTranslation('answers')
  const titleOf = useOwedTitle()
  const path = subjectPath(owed)
  if (!path || owed.kind === 'whole') return null
  const words = t(`subject.${owed.kind}`)
  return (
    <Link to={`${base}/${path}`} label={`${words}${t('colon')}${titleOf(owed)}`}>
      {words}
    </Link>
  )
}

function Answered({ answer, base }: { answer: AnswerView; base: string }) {
  const { t } = useTranslation('answers')
  const say = useText()
  const { html, agency, publishedAt, changedAt, links } = answer
  return (
    <>
      <UserText html={html} />
      <p className="answer__by">
        <WrittenName text={t('by', { agency: say(agency) })} /> <Tag>{t('official')}</Tag>
      </p>
      <p className="answer__by">
        {t('published')}
        <DateTime value={publishedAt} />
        {changedAt && (
          <>
            {' '}
            {t('changed')}
            <DateTime value={changedAt} show="dateTime" />
          </>
        )}
      </p>
      {links.length > 0 && (
        <>
          <Heading level={4} size="s">
            {t('links', { count: links.length })}
          </Heading>
          <ul className="govuk-list govuk-list--bullet">
            {links.map((link) => (
              <li key={link.id}>
                <LinkTo link={link} base={base} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function LinkTo({ link, base }: { link: AnswerLinkView; base: string }) {
  const { t } = useTranslation('answers')
  const { kind, path, excerpt, author } = link
  const what =
    kind === 'comment' && author ? t('link.commentBy', { name: author }) : t(`link.${kind}`)
  return (
    <Link to={`${base}/${path}`}>
      <bdi>{what}</bdi>
      {excerpt === null ? (
        t('link.gone')
      ) : (
        <>
          {t('colon')}
          <WrittenName text={excerpt} />
        </>
      )}
    </Link>
  )
}
