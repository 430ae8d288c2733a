import type { AnswerSubject } from '#models/index.ts'
import { queryPool } from '../../platform/database.ts'
import { markdownText } from '../../platform/markdown.ts'

/** A comment that an answer could answer to. */
export interface SuggestedLink {
  id: string
  /** Its beginning. */
  excerpt: string
  /** The name its author goes by there; null where their account is gone. */
  author: string | null
  supportCount: number
}

const suggestedAtMost = 8
const excerptLength = 120

// As in the report, each thread's best come from its index.
const sql = `
select best.id, best.body, p.pseudonym as author, best.support_count
from thread t
cross join lateral (
  select id, body, participant_id, support_count from comment
  where thread_id = t.id and parent_id is null and held_at is null
    and hidden_at is null and withdrawn_at is null and participant_id is not null
  order by support_count desc, id desc limit ${suggestedAtMost}
) best
join participant p on p.id = best.participant_id
where t.consultation_id = $1 and ($2::uuid is null or $2 in (t.topic_id, t.proposal_id))
order by best.support_count desc, best.id desc limit ${suggestedAtMost}`

interface Row {
  id: string
  body: string
  author: string | null
  support_count: number
}

/** The comments that most people support where something is discussed that is answered; in the whole
 * consultation where it has no discussion of its own. */
export async function suggestLinks(
  consultationId: string,
  { kind, id }: { kind: AnswerSubject; id: string | null },
): Promise<SuggestedLink[]> {
  const isPlace = kind === 'topic' || kind === 'proposal'
  const { rows } = await queryPool(sql, [consultationId, isPlace ? id : null])
  return (rows as Row[]).map(({ id: commentId, body, author, support_count: supportCount }) => ({
    id: commentId,
    excerpt: excerptOf(markdownText(body)),
    author,
    supportCount,
  }))
}

function excerptOf(text: string): string {
  const characters = [...text.replaceAll(/\s+/g, ' ').trim()]
  const isWhole = characters.length <= excerptLength
  return isWhole ? characters.join('') : `${characters.slice(0, excerptLength).join('')}…`
}
