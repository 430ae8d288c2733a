import type { Consultation } from '#models/index.ts'
import { renderMarkdown } from '../../platform/markdown.ts'
import type { SafeHtml } from '../../platform/markdown.ts'
import { readDuty } from '../../platform/working-days/read-duty.ts'
import type { Duty } from '../../platform/working-days/read-duty.ts'
import type { Words } from '../present.ts'
import { answerDue } from './answer-due.ts'
import { isUnendorsed } from './edit-proposal.ts'
import { endorsingEnds } from './endorsing-time.ts'
import type { ProposalReader } from './proposal-reader.ts'
import type { ProposalRow } from './proposal-rows.ts'

export type ProposalState = 'shown' | 'held' | 'hidden' | 'withdrawn'

/** How far a proposal has come. Who endorses it is told to nobody, only how many. */
export interface Endorsing {
  count: number
  threshold: number
  /** `over`: the time ended before the threshold was reached. */
  standing: 'gathering' | 'reached' | 'over'
  /** A moment of the last day on which one can endorse; ISO 8601. */
  lastDay: string
  /** Days left to endorse, today included; 0 when the time is over. */
  daysLeft: number
  /** ISO 8601. */
  reachedAt: string | null
  answeredAt: string | null
  /** When the agency's answer is due, while it is owed. */
  duty: Duty | null
}

/** What screens see of a proposal. */
export interface ProposalView {
  id: string
  state: ProposalState
  /** Null unless it is shown, or held and read by who made it or a moderator. */
  title: string | null
  /** On its own page only. */
  html: SafeHtml | null
  /** Which of the published rules it broke, where it is hidden. */
  rule: string | null
  /** The name its author goes by; null where their account is gone. */
  author: string | null
  isMine: boolean
  topic: { id: string; name: Words } | null
  endorsing: Endorsing
  isEndorsed: boolean
  /** ISO 8601. */
  createdAt: string
  may: { endorse: boolean; withdrawEndorsement: boolean; edit: boolean; withdraw: boolean }
}

const dayMs = 24 * 3_600_000

export function presentProposal(
  row: ProposalRow,
  consultation: Consultation,
  reader: ProposalReader,
  now: Date,
): ProposalView {
  const state = stateOf(row)
  const isMine = row.participant_id === reader.participantId
  const shows = state === 'shown' || (state === 'held' && (isMine || reader.moderates))
  const endorsing = presentEndorsing(row, consultation, now)
  const isCounted = reader.takesPart && state === 'shown' && endorsing.daysLeft > 0
  const stands = isMine && (state === 'shown' || state === 'held')
  return {
    id: row.id,
    state,
    title: shows ? row.title : null,
    html: shows && row.body !== null ? renderMarkdown(row.body) : null,
    rule: row.rule,
    author: row.pseudonym,
    isMine,
    topic:
      row.topic_id && row.topic_zh
        ? { id: row.topic_id, name: { 'zh-TW': row.topic_zh, en: row.topic_en ?? row.topic_zh } }
        : null,
    endorsing,
    isEndorsed: row.is_endorsed,
    createdAt: row.created_at.toISOString(),
    may: {
      endorse: isCounted && !row.is_endorsed,
      withdrawEndorsement: isCounted && row.is_endorsed && !isMine,
      edit: reader.takesPart && stands && isUnendorsed({ endorsementCount: row.endorsement_count }),
      withdraw: stands && row.reached_at === null,
    },
  }
}

function presentEndorsing(row: ProposalRow, consultation: Consultation, now: Date): Endorsing {
  const ends = endorsingEnds({ closesAt: row.closes_at }, consultation)
  const leftMs = Math.max(0, ends.getTime() - now.getTime())
  const { reached_at: reachedAt, answered_at: answeredAt } = row
  return {
    count: row.endorsement_count,
    threshold: row.threshold,
    standing: reachedAt ? 'reached' : leftMs > 0 ? 'gathering' : 'over',
    lastDay: new Date(ends.getTime() - 1).toISOString(),
    daysLeft: Math.ceil(leftMs / dayMs),
    reachedAt: reachedAt?.toISOString() ?? null,
    answeredAt: answeredAt?.toISOString() ?? null,
    duty: reachedAt && !answeredAt ? readDuty(answerDue(reachedAt), now) : null,
  }
}

function stateOf({ hidden_at, withdrawn_at, held_at }: ProposalRow): ProposalState {
  if (hidden_at) return 'hidden'
  if (withdrawn_at) return 'withdrawn'
  return held_at ? 'held' : 'shown'
}
