import { z } from 'zod'
import type { ModeratedSubject, ModerationAction } from '#models/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import { authorize } from '../../accounts/authorize.ts'
import { fromCursor, toPage } from '../../platform/cursor.ts'
import type { Page } from '../../platform/cursor.ts'
import { queryPool } from '../../platform/database.ts'
import { mayModerate } from '../policy.ts'
import { words } from '../present.ts'
import type { Words } from '../present.ts'

/** A case that waits for a moderator. */
export interface WaitingCase {
  id: string
  /** Why it waits. */
  why: 'report' | 'hold' | 'appeal'
  kind: ModeratedSubject
  subjectId: string
  code: string
  consultation: Words
  /** The beginning of what was written; null for a participant. */
  excerpt: string | null
  /** The public name of its author; null where their account is gone. */
  author: string | null
  /** How often each rule was named by those who reported it. */
  reports: { rule: string; count: number }[]
  /** Of the decision that was appealed against. */
  action: ModerationAction | null
  /** The reader made that decision: another moderator has to look at it. */
  isFirst: boolean
  /** ISO 8601. */
  since: string
}

const pageSize = 20
const excerptLength = 280
const Place = z.tuple([z.uuid()])

interface Row {
  id: string
  openedBy: string
  kind: ModeratedSubject
  subjectId: string
  code: string
  titleZh: string
  titleEn: string | null
  excerpt: string | null
  author: string | null
  reports: { rule: string; count: number }[] | null
  action: ModerationAction | null
  isFirst: boolean
  createdAt: Date
  appealedAt: Date | null
}

// What its author took back needs no decision any more.
const waiting = `
select c.*, left(coalesce(comment.body, statement.body, proposal.title || E'\\n' || proposal.body),
    ${excerptLength}) as excerpt
from moderation_case c
left join comment on c.subject_type = 'comment' and comment.id = c.subject_id
left join statement on c.subject_type = 'statement' and statement.id = c.subject_id
left join proposal on c.subject_type = 'proposal' and proposal.id = c.subject_id
left join participant author on author.id = c.author_id
where (c.decided_at is null or (c.appealed_at is not null and c.appeal_decided_at is null))
  and ($2::uuid is null or c.id > $2)
  and coalesce(comment.withdrawn_at, statement.withdrawn_at, proposal.withdrawn_at) is null
  and author.account_id is distinct from $1
order by c.id limit ${pageSize + 1}`

/** What waits for moderators in all consultations: what was reported, what is held for approval, and
 * appeals; the oldest case first. What the actor wrote is left out.
 * @param after  a cursor of the page before */
export async function listModerationQueue(
  actor: Actor,
  after: string | null = null,
): Promise<Page<WaitingCase>> {
  authorize(actor, mayModerate, undefined)
  const [from = null] = fromCursor(after, Place) ?? []
  const { rows } = await queryPool(
    `with waiting as (${waiting})
     select waiting.id, opened_by as "openedBy", subject_type as kind, subject_id as "subjectId",
       consultation.code, title_zh as "titleZh", title_en as "titleEn", excerpt,
       author.pseudonym as author, action, decided_by_id = $1 as "isFirst",
       waiting.created_at as "createdAt", appealed_at as "appealedAt",
       (select json_agg(by_rule) from (
          select rule, count(*)::int as count from report where case_id = waiting.id
          group by rule order by count desc, rule
        ) by_rule) as reports
     from waiting
     join consultation on consultation.id = waiting.consultation_id
     left join participant author on author.id = waiting.author_id
     order by waiting.id`,
    [actor.accountId, from],
  )
  return toPage(rows as Row[], pageSize, present, ({ id }) => [id])
}

const present = (row: Row): WaitingCase => {
  const { id, kind, subjectId, code, excerpt, author, action } = row
  return {
    id,
    why: row.appealedAt ? 'appeal' : row.openedBy === 'hold' ? 'hold' : 'report',
    kind,
    subjectId,
    code,
    consultation: words(row.titleZh, row.titleEn),
    excerpt,
    author,
    reports: row.reports ?? [],
    action,
    isFirst: row.appealedAt !== null && row.isFirst,
    since: (row.appealedAt ?? row.createdAt).toISOString(),
  }
}
