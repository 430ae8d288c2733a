import { z } from 'zod'
import type { Actor } from '../../accounts/actor.ts'
import { authorize } from '../../accounts/authorize.ts'
import { fromCursor, toPage } from '../../platform/cursor.ts'
import type { Page } from '../../platform/cursor.ts'
import { queryPool } from '../../platform/database.ts'
import { mayTakePart } from '../policy.ts'
import { words } from '../present.ts'
import type { Words } from '../present.ts'
import { authorOf } from '../threads/present-comment.ts'
import type { CommentAuthor } from '../threads/present-comment.ts'

/** Something that one follows. */
export interface FollowLine {
  id: string
  code: string
  title: Words
  topic: { id: string; name: Words } | null
  /** The first comment of a conversation. */
  conversation: { id: string; author: CommentAuthor } | null
  /** ISO 8601. */
  since: string
}

interface FollowRow {
  id: string
  code: string
  title_zh: string
  title_en: string | null
  topic_id: string | null
  topic_zh: string
  topic_en: string | null
  comment_id: string | null
  office_zh: string | null
  office_en: string | null
  office_role: string | null
  pseudonym: string | null
  created_at: Date
}

const pageSize = 20
const Place = z.tuple([z.uuid()])

const rowsSql = `
select f.id, consultation.code, consultation.title_zh, consultation.title_en, f.topic_id,
  topic.name_zh as topic_zh, topic.name_en as topic_en, f.comment_id,
  agency.name_zh as office_zh, agency.name_en as office_en, comment.office_role,
  participant.pseudonym, f.created_at
from follow f
join consultation on consultation.id = f.consultation_id
left join topic on topic.id = f.topic_id
left join comment on comment.id = f.comment_id
left join agency on agency.id = comment.office_agency_id
left join participant on participant.id = comment.participant_id
where f.account_id = $1 and ($2::uuid is null or f.id < $2)
order by f.id desc limit ${pageSize + 1}`

/** What the actor follows, the latest first.
 * @param after  a cursor of the page before */
export async function listFollows(
  actor: Actor,
  after: string | null = null,
): Promise<Page<FollowLine>> {
  authorize(actor, mayTakePart, undefined)
  const place = fromCursor(after, Place)
  const { rows } = await queryPool(rowsSql, [actor.accountId, place?.[0] ?? null])
  return toPage(rows as FollowRow[], pageSize, present, ({ id }) => [id])
}

const present = (row: FollowRow): FollowLine => ({
  id: row.id,
  code: row.code,
  title: words(row.title_zh, row.title_en),
  topic: row.topic_id ? { id: row.topic_id, name: words(row.topic_zh, row.topic_en) } : null,
  conversation: row.comment_id
    ? {
        id: row.comment_id,
        author: authorOf(row.office_zh, row.office_en, row.office_role, row.pseudonym),
      }
    : null,
  since: row.created_at.toISOString(),
})
