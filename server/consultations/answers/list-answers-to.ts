import type { AnswerOutcome } from '#models/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import { queryPool } from '../../platform/database.ts'
import { findConsultation } from '../find-consultation.ts'

/** An answer that names something: enough to lead there. */
export interface AnswerTo {
  answerId: string
  outcome: AnswerOutcome
}

/** By the id of a comment, statement or proposal the answers that name it; without those that none
 * names. One query, however many are asked about.
 * @throws {NotFound} */
export async function listAnswersTo(
  actor: Actor,
  code: string,
  ids: string[],
): Promise<Record<string, AnswerTo[]>> {
  if (ids.length === 0) return {}
  const { id } = await findConsultation(actor, code)
  const { rows } = await queryPool(
    `select l.subject_id as id, a.id as "answerId", a.outcome
     from answer_link l join official_answer a on a.id = l.answer_id
     where l.subject_id = any ($2::uuid[]) and a.consultation_id = $1
     order by a.id`,
    [id, ids],
  )
  const found = Map.groupBy(rows as (AnswerTo & { id: string })[], (row) => row.id)
  return Object.fromEntries(
    [...found].map(([subject, answers]) => [
      subject,
      answers.map(({ answerId, outcome }) => ({ answerId, outcome })),
    ]),
  )
}
