import { queryPool } from '../../platform/database.ts'

/** How much was said and done in a consultation. What waits for a moderator is not counted. */
export interface ReportNumbers {
  participants: number
  /** Comments, replies included. */
  comments: number
  statements: number
  /** On statements. */
  votes: number
  proposals: number
  endorsements: number
  proposalsReached: number
}

// Comments and votes are counted where they are written: sums of a few rows stay cheap.
const sql = `
select c.participant_count as participants,
  (select coalesce(sum(comment_count), 0)::int from thread where consultation_id = c.id) as comments,
  s.statements, s.votes, p.proposals, p.endorsements, p.reached as "proposalsReached"
from consultation c
cross join lateral (
  select count(*)::int as statements,
    coalesce(sum(agree_count + disagree_count + pass_count), 0)::int as votes
  from statement
  where consultation_id = c.id and held_at is null and hidden_at is null and withdrawn_at is null
) s
cross join lateral (
  select count(*)::int as proposals, coalesce(sum(endorsement_count), 0)::int as endorsements,
    count(reached_at)::int as reached
  from proposal
  where consultation_id = c.id and held_at is null and hidden_at is null and withdrawn_at is null
) p
where c.id = $1`

export async function readNumbers(consultationId: string): Promise<ReportNumbers> {
  const { rows } = await queryPool(sql, [consultationId])
  return (rows as [ReportNumbers])[0]
}

/** What moderators did; each contribution that came before them counts once, by its last decision. */
export interface ModerationNumbers {
  /** All that came before a moderator. */
  cases: number
  hidden: number
  paused: number
  locked: number
  /** Not yet decided. */
  waiting: number
  appeals: number
  overturned: number
}

const moderationSql = `
select count(*)::int as cases,
  (count(*) filter (where action in ('hide', 'refuse')))::int as hidden,
  (count(*) filter (where action = 'pause'))::int as paused,
  (count(*) filter (where action = 'lock'))::int as locked,
  (count(*) filter (where decided_at is null))::int as waiting,
  (count(appealed_at))::int as appeals,
  (count(*) filter (where appeal_outcome = 'overturned'))::int as overturned
from moderation_case where consultation_id = $1`

export async function readModerationNumbers(consultationId: string): Promise<ModerationNumbers> {
  const { rows } = await queryPool(moderationSql, [consultationId])
  return (rows as [ModerationNumbers])[0]
}
