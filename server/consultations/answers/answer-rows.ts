import { queryPool } from '../../platform/database.ts'
import type { AnswerRow, LinkRow } from './present-answer.ts'

/** All answers of a consultation. */
export async function readAnswerRows(consultationId: string): Promise<AnswerRow[]> {
  const { rows } = await queryPool(
    `select a.id, a.subject_type, a.subject_id, a.outcome, a.reasons,
       agency.name_zh as agency_zh, agency.name_en as agency_en, a.published_at, a.changed_at
     from official_answer a join agency on agency.id = a.agency_id
     where a.consultation_id = $1 order by a.id`,
    [consultationId],
  )
  return rows as AnswerRow[]
}

const bodies = { comment: 'body', statement: 'body', proposal: 'title' } as const

const linksTo = (kind: keyof typeof bodies) => `
select l.answer_id, l.subject_type as kind, l.subject_id as id, p.pseudonym,
  case when s.held_at is null and s.hidden_at is null and s.withdrawn_at is null
    then left(s.${bodies[kind]}, 300) end as body
from official_answer a
join answer_link l on l.answer_id = a.id and l.subject_type = '${kind}'
join ${kind} s on s.id = l.subject_id
left join participant p on p.id = s.participant_id
where a.consultation_id = $1`

const sql = `select * from (
  ${(['proposal', 'statement', 'comment'] as const).map(linksTo).join('\nunion all\n')}
) linked order by kind desc, id`

/** What all answers of a consultation answer to, by answer. */
export async function readLinkRows(consultationId: string): Promise<Map<string, LinkRow[]>> {
  const { rows } = await queryPool(sql, [consultationId])
  return Map.groupBy(rows as LinkRow[], ({ answer_id }) => answer_id)
}
