import type { Actor } from '../../accounts/actor.ts'
import { queryPool } from '../../platform/database.ts'

export interface PauseView {
  /** ISO 8601. */
  until: string
  rule: string | null
  /** Where the reason stands, and where one can appeal. */
  caseId: string | null
}

/** Whether and why the actor is paused in a consultation; null as a rule. */
export async function readPause(
  actor: Actor,
  code: string,
  now: Date = new Date(),
): Promise<PauseView | null> {
  const { accountId } = actor
  if (accountId === null) return null
  const { rows } = await queryPool(
    `select participant.paused_until as until, latest.id as "caseId", latest.rule
     from participant
     join consultation on consultation.id = participant.consultation_id
     left join lateral (
       select id, rule from moderation_case
       where subject_id = participant.id and action = 'pause' order by id desc limit 1
     ) latest on true
     where consultation.code = $1 and participant.account_id = $2 and paused_until > $3`,
    [code, accountId, now],
  )
  const [row] = rows as { until: Date; caseId: string | null; rule: string | null }[]
  return row ? { ...row, until: row.until.toISOString() } : null
}
