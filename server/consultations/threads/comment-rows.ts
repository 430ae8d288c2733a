/** A comment as it is read for a screen, with its author and what it replies to. */
export interface CommentRow {
  id: string
  thread_id: string
  root_id: string
  parent_id: string | null
  depth: number
  participant_id: string | null
  office_role: string | null
  office_zh: string | null
  office_en: string | null
  pseudonym: string | null
  to_office_role: string | null
  to_office_zh: string | null
  to_office_en: string | null
  to_pseudonym: string | null
  /** Null where it was hidden or withdrawn: such text does not even leave the database. */
  body: string | null
  rule: string | null
  support_count: number
  is_supported: boolean
  is_locked: boolean
  is_below_hidden: boolean
  held_at: Date | null
  hidden_at: Date | null
  withdrawn_at: Date | null
  edited_at: Date | null
  created_at: Date
}

/** Reads the comments whose ids stand in `picked`, which the caller puts in front; `$1` is the
 * participant who reads, or null. */
export const commentRows = `
select c.id, c.thread_id, c.root_id, c.parent_id, c.depth, c.participant_id,
  c.office_role, agency.name_zh as office_zh, agency.name_en as office_en, author.pseudonym,
  parent.office_role as to_office_role, to_agency.name_zh as to_office_zh,
  to_agency.name_en as to_office_en, to_author.pseudonym as to_pseudonym,
  case when c.hidden_at is null and c.withdrawn_at is null then c.body end as body,
  case when c.hidden_at is not null then (
    select rule from moderation_case
    where subject_id = c.id and action in ('hide', 'refuse') order by id desc limit 1
  ) end as rule,
  c.support_count,
  exists (select 1 from support where comment_id = c.id and participant_id = $1::uuid) as is_supported,
  root.locked_at is not null as is_locked, root.hidden_at is not null as is_below_hidden,
  c.held_at, c.hidden_at, c.withdrawn_at, c.edited_at, c.created_at
from picked
join comment c on c.id = picked.id
join comment root on root.id = c.root_id
left join participant author on author.id = c.participant_id
left join agency on agency.id = c.office_agency_id
left join comment parent on parent.id = c.parent_id
left join participant to_author on to_author.id = parent.participant_id
left join agency to_agency on to_agency.id = parent.office_agency_id`
