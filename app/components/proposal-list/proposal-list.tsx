import { useTranslation } from '#app/i18n/i18n.ts'
import { useText } from '#app/i18n/use-text.ts'
import type { ProposalView } from '#server/consultations/proposals/present-proposal.ts'
import { DateTime } from '../date-time/date-time.tsx'
import { Endorsing } from '../endorsing/endorsing.tsx'
import { Link } from '../link/link.tsx'
import { StatusTag } from '../tag/status-tag.tsx'
import { WrittenName } from '../written/written.tsx'

export interface ProposalListProps {
  proposals: ProposalView[]
  /** Address of the list; each proposal stands below it. */
  base: string
}

/** Proposals to choose from: what each asks for, and how far it has come. */
export function ProposalList({ proposals, base }: ProposalListProps) {
  return (
    <ul className="proposal-list">
      {proposals.map((proposal) => (
        <li key={proposal.id} className="proposal-list__item">
          <Line proposal={proposal} to={`${base}/${proposal.id}`} />
        </li>
      ))}
    </ul>
  )
}

function Line({ proposal, to }: { proposal: ProposalView; to: string }) {
  const { t } = useTranslation('proposals')
  const { title, state, endorsing, isEndorsed, isMine } = proposal
  return (
    <article aria-labelledby={`proposal-${proposal.id}`}>
      <h2 className="proposal-list__title" id={`proposal-${proposal.id}`}>
        <Link to={to}>
          {title === null ? t(`gone.${goneBy(state)}`) : <WrittenName text={title} />}
        </Link>
      </h2>
      <p className="proposal-list__facts">
        <ProposalFacts proposal={proposal} />
      </p>
      {state === 'held' && (
        <p>
          <StatusTag tone="caution">{t('held.tag')}</StatusTag>
        </p>
      )}
      {title !== null && <Endorsing endorsing={endorsing} title={title} />}
      {isEndorsed && !isMine && (
        <p>
          <StatusTag tone="good">{t('endorsed')}</StatusTag>
        </p>
      )}
    </article>
  )
}

const goneBy = (state: ProposalView['state']) => (state === 'hidden' ? 'hidden' : 'withdrawn')

/** Who made it, when, and to which topic it belongs. */
export function ProposalFacts({ proposal }: { proposal: ProposalView }) {
  const { t } = useTranslation('proposals')
  const say = useText()
  const { author, isMine, createdAt, topic } = proposal
  return (
    <>
      {author === null ? t('author.former') : <WrittenName text={author} />}
      {isMine && t('author.you')}
      {t('facts.separator')}
      <DateTime value={createdAt} />
      {topic && (
        <>
          {t('facts.separator')}
          <WrittenName text={say(topic.name)} />
        </>
      )}
    </>
  )
}
