import { queryPool } from '../../platform/database.ts'
import type { Candidate } from '../opinions/next-statement.ts'

/** The statements of a consultation that can be voted on, with what their chance hangs on. */
export async function findCandidates(consultationId: string): Promise<Candidate[]> {
  const { rows } = await queryPool(
    `select s.id as statement, s.agree_count as agree, s.disagree_count as disagree, s.pass_count as pass,
       (m.division ->> s.id::text)::float as divides
     from statement s
     left join (
       select division from opinion_map where consultation_id = $1 order by id desc limit 1
     ) m on true
     where s.consultation_id = $1
       and s.held_at is null and s.hidden_at is null and s.withdrawn_at is null
     order by s.id`,
    [consultationId],
  )
  return rows as Candidate[]
}

/** What one person has voted on. */
export async function findVotedOn(participantId: string): Promise<Set<string>> {
  const { rows } = await queryPool('select statement_id from vote where participant_id = $1', [
    participantId,
  ])
  return new Set((rows as { statement_id: string }[]).map((row) => row.statement_id))
}
