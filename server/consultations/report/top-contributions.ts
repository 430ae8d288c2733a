import { renderMarkdown } from '../../platform/markdown.ts'
import type { SafeHtml } from '../../platform/markdown.ts'
import { queryPool } from '../../platform/database.ts'

export const topCount = 10

/** One of the comments that most people support. */
export interface TopComment {
  id: string
  html: SafeHtml
  /** The name its author goes by there; null where their account is gone. */
  author: string | null
  supportCount: number
  /** ISO 8601. */
  createdAt: string
}

// Each thread's best come from its index; of those the best of all.
const commentsSql = `
select best.id, best.body, p.pseudonym as author, best.support_count, best.created_at
from thread t
cross join lateral (
  select id, body, participant_id, support_count, created_at from comment
  where thread_id = t.id and parent_id is null and held_at is null
    and hidden_at is null and withdrawn_at is null and participant_id is not null
    and support_count > 0
  order by support_count desc, id desc limit ${topCount}
) best
join participant p on p.id = best.participant_id
where t.consultation_id = $1
order by best.support_count desc, best.id desc limit ${topCount}`

interface CommentRow {
  id: string
  body: string
  author: string | null
  support_count: number
  created_at: Date
}

// Below the heading of the comment.
const topHeading = 4

/** The comments that began a conversation and that most people support. */
export async function readTopComments(consultationId: string): Promise<TopComment[]> {
  const { rows } = await queryPool(commentsSql, [consultationId])
  return (rows as CommentRow[]).map(({ id, body, author, support_count, created_at }) => ({
    id,
    html: renderMarkdown(body, topHeading),
    author,
    supportCount: support_count,
    createdAt: created_at.toISOString(),
  }))
}

/** One of the proposals that most people endorse. */
export interface TopProposal {
  id: string
  title: string
  count: number
  threshold: number
  /** ISO 8601. */
  reachedAt: string | null
}

interface ProposalRow {
  id: string
  title: string
  endorsement_count: number
  threshold: number
  reached_at: Date | null
}

export async function readTopProposals(consultationId: string): Promise<TopProposal[]> {
  const { rows } = await queryPool(
    `select id, title, endorsement_count, threshold, reached_at from proposal
     where consultation_id = $1 and held_at is null and hidden_at is null and withdrawn_at is null
     order by endorsement_count desc, id desc limit ${topCount}`,
    [consultationId],
  )
  return (rows as ProposalRow[]).map((row) => ({
    id: row.id,
    title: row.title,
    count: row.endorsement_count,
    threshold: row.threshold,
    reachedAt: row.reached_at?.toISOString() ?? null,
  }))
}
