/** A proposal as it is read for a screen; its body is read for its own page alone. */
export interface ProposalRow {
  id: string
  participant_id: string
  pseudonym: string | null
  /** Null where it was hidden or withdrawn: such text does not even leave the database. */
  title: string | null
  body: string | null
  rule: string | null
  topic_zh: string | null
  topic_en: string | null
  topic_id: string | null
  endorsement_count: number
  threshold: number
  closes_at: Date
  reached_at: Date | null
  answered_at: Date | null
  is_endorsed: boolean
  held_at: Date | null
  hidden_at: Date | null
  withdrawn_at: Date | null
  created_at: Date
}

/** Reads proposals `where` …; `$1` is the participant who reads, or null. */
export const proposalRows = (withBody: boolean): string => `
select p.id, p.participant_id, author.pseudonym,
  case when p.hidden_at is null and p.withdrawn_at is null then p.title end as title,
  ${withBody ? 'case when p.hidden_at is null and p.withdrawn_at is null then p.body end' : 'null'} as body,
  case when p.hidden_at is not null then (
    select rule from moderation_case
    where subject_id = p.id and action in ('hide', 'refuse') order by id desc limit 1
  ) end as rule,
  p.topic_id, topic.name_zh as topic_zh, topic.name_en as topic_en,
  p.endorsement_count, p.threshold, p.closes_at, p.reached_at,
  (select published_at from official_answer a
   where a.consultation_id = p.consultation_id and a.subject_type = 'proposal'
     and a.subject_id = p.id) as answered_at,
  exists (select 1 from endorsement e
          where e.proposal_id = p.id and e.participant_id = $1::uuid) as is_endorsed,
  p.held_at, p.hidden_at, p.withdrawn_at, p.created_at
from proposal p
join participant author on author.id = p.participant_id
left join topic on topic.id = p.topic_id`
