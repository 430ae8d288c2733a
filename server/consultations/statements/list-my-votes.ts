import { z } from 'zod'
import type { VoteChoice } from '#models/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import { authorize } from '../../accounts/authorize.ts'
import { NotFound } from '../../errors.ts'
import { queryPool } from '../../platform/database.ts'
import { fromCursor, toPage } from '../../platform/cursor.ts'
import type { Page } from '../../platform/cursor.ts'
import { findConsultation } from '../find-consultation.ts'
import { mayTakePart } from '../policy.ts'

export interface OwnVote {
  statementId: string
  /** Null where the statement was hidden or withdrawn: the vote no longer counts. */
  body: string | null
  choice: VoteChoice
  /** ISO 8601. */
  changedAt: string
}

const pageSize = 50
const Place = z.tuple([z.uuid()])

/** How the actor has voted in a consultation, the newest statement first.
 * @param after  a cursor of the page before */
export async function listMyVotes(
  actor: Actor,
  code: string,
  after: string | null = null,
): Promise<Page<OwnVote>> {
  authorize(actor, mayTakePart, undefined)
  const consultation = await findConsultation(actor, code)
  if (!consultation.forms.includes('statements')) throw new NotFound('form')
  const [from = null] = fromCursor(after, Place) ?? []
  const { rows } = await queryPool(
    `select s.id as "statementId", v.choice, v.changed_at as "changedAt",
       case when s.hidden_at is null and s.withdrawn_at is null then s.body end as body
     from participant p
     join vote v on v.participant_id = p.id
     join statement s on s.id = v.statement_id
     where p.consultation_id = $1 and p.account_id = $2 and ($3::uuid is null or s.id < $3)
     order by v.statement_id desc limit ${pageSize + 1}`,
    [consultation.id, actor.accountId, from],
  )
  return toPage(
    rows as (Omit<OwnVote, 'changedAt'> & { changedAt: Date })[],
    pageSize,
    ({ statementId, body, choice, changedAt }) => ({
      statementId,
      body,
      choice,
      changedAt: changedAt.toISOString(),
    }),
    ({ statementId }) => [statementId],
  )
}
