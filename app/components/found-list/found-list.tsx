import { useTranslation } from '#app/i18n/i18n.ts'
import { useText } from '#app/i18n/use-text.ts'
import type { Found } from '#server/consultations/search/found.ts'
import { useAuthorName } from '../comment/comment-author.tsx'
import { ConsultationPhase } from '../consultation-phase/consultation-phase.tsx'
import { DateTime } from '../date-time/date-time.tsx'
import { Link } from '../link/link.tsx'
import { languageOf, WrittenName } from '../written/written.tsx'

export interface FoundListProps {
  found: Found[]
}

/** What a search has found, the best first, with what was searched for marked. */
export function FoundList({ found }: FoundListProps) {
  return (
    <ol className="found-list">
      {found.map((one) => (
        <li key={one.id} className="found-list__item">
          <One one={one} />
        </li>
      ))}
    </ol>
  )
}

// Read as a whole in the link that leads there.
const short = new Set<Found['kind']>(['statement', 'question', 'topic'])

function One({ one }: { one: Found }) {
  const { t } = useTranslation('search')
  const say = useText()
  const { kind, address, title, agency, phase, topic, createdAt } = one
  return (
    <>
      <h3 className="found-list__title">
        <Link to={address}>
          <Name one={one} />
        </Link>
      </h3>
      <p className="found-list__facts">
        {t(`kinds.${kind}`)} · <DateTime value={createdAt} show="date" /> ·{' '}
        <ConsultationPhase phase={phase} />
      </p>
      {!short.has(kind) && (
        <p className="found-list__excerpt">
          <Excerpt parts={one.excerpt} />
        </p>
      )}
      <p className="found-list__where">
        {kind !== 'consultation' && (
          <>
            <WrittenName text={say(title)} /> ·{' '}
          </>
        )}
        {say(agency)}
        {topic && kind !== 'topic' && (
          <>
            {' '}
            · <WrittenName text={say(topic)} />
          </>
        )}
      </p>
    </>
  )
}

function Excerpt({ parts }: { parts: Found['excerpt'] }) {
  return (
    <span dir="auto" lang={languageOf(parts.map((part) => part.text).join(''))}>
      {parts.map((part, index) =>
        // The parts never change places.
        part.isHit ? (
          // oxlint-disable-next-line react/no-array-index-key
          <mark key={index}>{part.text}</mark>
        ) : (
          part.text
        ),
      )}
    </span>
  )
}

function Name({ one: { kind, title, topic, name, number, author, excerpt } }: { one: Found }) {
  const { t } = useTranslation('search')
  const say = useText()
  const authorName = useAuthorName()
  if (kind === 'consultation') return <WrittenName text={say(title)} />
  if (kind === 'statement' || kind === 'question') return <Excerpt parts={excerpt} />
  if (kind === 'topic' && topic) return <WrittenName text={say(topic)} />
  if (number !== null) return <>{t('paragraph', { number })}</>
  if (kind === 'answer') return <WrittenName text={name ? t('answerTo', { name }) : t('answer')} />
  if (name) return <WrittenName text={name} />
  if (author) return <WrittenName text={t('by', { name: authorName(author) })} />
  return <>{t(`kinds.${kind}`)}</>
}
