import { useTranslation } from '#app/i18n/i18n.ts'
import { useRuleName } from '#app/i18n/rule-name.ts'
import { useText } from '#app/i18n/use-text.ts'
import type { WaitingCase } from '#server/consultations/moderation/list-moderation-queue.ts'
import { DateTime } from '../date-time/date-time.tsx'
import { InsetText } from '../inset-text/inset-text.tsx'
import { Link } from '../link/link.tsx'
import { StatusTag } from '../tag/status-tag.tsx'
import { Tag } from '../tag/tag.tsx'
import { WrittenName, WrittenText } from '../written/written.tsx'

export interface ModerationQueueProps {
  cases: WaitingCase[]
}

/** What waits for moderators, in the order in which they shall look at it. */
export function ModerationQueue({ cases }: ModerationQueueProps) {
  return (
    <ol className="moderation-queue">
      {cases.map((one) => (
        <li key={one.id} className="moderation-queue__item">
          <Waiting one={one} />
        </li>
      ))}
    </ol>
  )
}

function Waiting({ one }: { one: WaitingCase }) {
  const { t } = useTranslation('moderation')
  const say = useText()
  const { id, why, kind, consultation, excerpt, author, since, isFirst } = one
  return (
    <article aria-labelledby={`case-${id}`}>
      <h2 className="moderation-queue__title" id={`case-${id}`}>
        <Link to={addressOf(one)}>
          {t('queue.label', { kind: t(`kinds.${kind}`), consultation: say(consultation) })}
        </Link>
      </h2>
      <p className="moderation-queue__facts">
        <StatusTag tone={why === 'appeal' ? 'caution' : 'progress'}>
          {t(`queue.why.${why}`)}
        </StatusTag>{' '}
        {author === null ? t('words.former') : <WrittenName text={author} />}
        {t('words.separator')}
        {t('queue.since')} <DateTime value={since} show="dateTime" />
      </p>
      <Reports one={one} />
      {excerpt !== null && (
        <InsetText>
          <WrittenText text={excerpt} />
        </InsetText>
      )}
      {isFirst && <p>{t('queue.first')}</p>}
    </article>
  )
}

function Reports({ one: { reports, action, why } }: { one: WaitingCase }) {
  const { t } = useTranslation('moderation')
  const nameOf = useRuleName()
  if (why === 'appeal' && action)
    return <p>{t('queue.appealed', { decision: t(`decided.${action}`) })}</p>
  if (reports.length === 0) return null
  const count = reports.reduce((sum, report) => sum + report.count, 0)
  return (
    <p>
      {t('queue.reports', { count })}{' '}
      {reports.map((report) => (
        <span key={report.rule}>
          <Tag>
            {t('queue.ruleCount', {
              rule: nameOf(report.rule) ?? report.rule,
              count: report.count,
            })}
          </Tag>{' '}
        </span>
      ))}
    </p>
  )
}

function addressOf({ id, why, code, kind, subjectId }: WaitingCase): string {
  const base = `/consultations/${code}/moderation`
  return why === 'appeal' ? `${base}/cases/${id}` : `${base}/${kind}/${subjectId}`
}
