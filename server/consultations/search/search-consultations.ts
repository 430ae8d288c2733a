import { z } from 'zod'
import type { Actor } from '../../accounts/actor.ts'
import { fromCursor, toPage } from '../../platform/cursor.ts'
import type { Page } from '../../platform/cursor.ts'
import { queryPool } from '../../platform/database.ts'
import { endOfTaipeiDay, taipeiMidnight } from '../../platform/taipei.ts'
import type { Phase } from '../phase.ts'
import { presentFound } from './found.ts'
import type { Found, FoundRow } from './found.ts'
import { inPhase } from './phase-sql.ts'
import { searchQuery } from './search-query.ts'

export const foundKinds = [
  'consultation',
  'comment',
  'statement',
  'proposal',
  'answer',
  'paragraph',
  'question',
  'topic',
] as const
export type FoundKind = (typeof foundKinds)[number]

/** What is searched for; what is null narrows nothing. */
export interface SearchAsked {
  text: string
  kind?: FoundKind | null
  /** Code. */
  agency?: string | null
  phase?: Phase | null
  /** The Chinese name of a topic, whose parts belong to it. */
  topic?: string | null
  /** Days in Taiwan, `YYYY-MM-DD`: written not before, and not after. */
  from?: string | null
  to?: string | null
}

const pageSize = 10
const Place = z.tuple([z.number().int(), z.uuid()])

// The words of a row that may not be shown are not read: what is hidden meanwhile is not found either.
const foundSql = (phase: Phase | null) => `
with asked as (select $1::tsquery as query), hit as (
  select e.id, e.kind, e.consultation_id, e.topic_id, e.created_at,
    (ts_rank(e.search, asked.query, 1) * 1000000)::int as rank
  from search_entry e
  cross join asked
  join consultation c on c.id = e.consultation_id and c.announced_at is not null
  where e.is_shown and e.search @@ asked.query
    and ($2::text is null or e.kind = $2)
    and ($3::text is null or c.agency_id = (select id from agency where code = $3))
    and ($4::text is null or e.topic_id in (
      select topic.id from topic left join topic theme on theme.id = topic.parent_id
      where $4 in (topic.name_zh, theme.name_zh)))
    and ($5::timestamptz is null or e.created_at >= $5)
    and ($6::timestamptz is null or e.created_at < $6)
    ${phase ? `and ${inPhase[phase]}` : ''}
), page as (
  select * from hit where $7::int is null or (rank, id) < ($7, $8::uuid)
  order by rank desc, id desc limit ${pageSize + 1}
)
select page.id, page.kind, page.rank, page.created_at, c.code, c.title_zh, c.title_en,
  c.opens_at, c.closes_at, c.announced_at, c.answered_at, c.archived_at,
  agency.name_zh as agency_zh, agency.name_en as agency_en,
  topic.name_zh as topic_zh, topic.name_en as topic_en,
  c.forms, proposal.title as proposal_title, paragraph.number as paragraph_number,
  case answer.subject_type
    when 'question' then (select title from question where id = answer.subject_id)
    when 'topic' then (select name_zh from topic where id = answer.subject_id)
    when 'proposal' then (select title from proposal where id = answer.subject_id
      and held_at is null and hidden_at is null and withdrawn_at is null)
    when 'statement' then (select body from statement where id = answer.subject_id
      and held_at is null and hidden_at is null and withdrawn_at is null)
  end as answered,
  coalesce(comment.body, statement.body, proposal.body, answer.reasons, question.title,
    concat_ws(' ', paragraph.heading, paragraph.body)) as body,
  concat_ws(E'\\n\\n', c.summary_zh, c.background_zh) as about_zh,
  concat_ws(E'\\n\\n', c.summary_en, c.background_en) as about_en,
  participant.pseudonym, comment.office_role,
  office.name_zh as office_zh, office.name_en as office_en
from page
join consultation c on c.id = page.consultation_id
join agency on agency.id = c.agency_id
left join topic on topic.id = page.topic_id
left join comment on page.kind = 'comment' and comment.id = page.id
left join statement on page.kind = 'statement' and statement.id = page.id
left join proposal on page.kind = 'proposal' and proposal.id = page.id
left join official_answer answer on page.kind = 'answer' and answer.id = page.id
left join paragraph on page.kind = 'paragraph' and paragraph.id = page.id
left join question on page.kind = 'question' and question.id = page.id
left join participant on participant.id = coalesce(comment.participant_id, proposal.participant_id)
left join agency office on office.id = comment.office_agency_id
order by page.rank desc, page.id desc`

/** Looks in consultations, what was said in them, and their drafts, questions and topics, the best first.
 * @param after  a cursor of the page before
 * @returns null where there was nothing to search for */
export async function searchConsultations(
  _actor: Actor,
  asked: SearchAsked,
  after: string | null = null,
  now: Date = new Date(),
): Promise<Page<Found> | null> {
  const query = searchQuery(asked.text)
  if (!query) return null
  const place = fromCursor(after, Place)
  const values = [
    query.tsquery,
    asked.kind ?? null,
    asked.agency ?? null,
    asked.topic ?? null,
    asked.from ? taipeiMidnight(asked.from) : null,
    asked.to ? endOfTaipeiDay(asked.to) : null,
    place?.[0] ?? null,
    place?.[1] ?? null,
    ...(asked.phase ? [now] : []),
  ]
  const { rows } = await queryPool(foundSql(asked.phase ?? null), values)
  return toPage(
    rows as FoundRow[],
    pageSize,
    (row) => presentFound(row, query.hits, now),
    ({ rank, id }) => [rank, id],
  )
}
