import type { Transaction } from 'sequelize'
import type { Proposal } from '#models/index.ts'
import { enqueue } from '../../platform/queue.ts'
import { queryOn } from '../../platform/database.ts'
import { record } from '../../platform/record.ts'
import { tellReached } from './tell-reached.ts'

// Whose endorsement was the last one is nobody's business.
const nobody = { accountId: null, roles: [] }

/** Adds one person's endorsement, or nothing where it is there already. The caller holds the row of
 * the proposal, so that of two who reach the threshold at once one comes second. */
export async function countEndorsement(
  proposal: Proposal,
  participantId: string,
  now: Date,
  transaction: Transaction,
): Promise<void> {
  const { rows } = await queryOn(
    transaction,
    `with added as (
       insert into endorsement (proposal_id, participant_id, told_at, created_at)
       values ($1, $2, $4, $3)
       on conflict do nothing returning 1)
     update proposal set endorsement_count = endorsement_count + 1
     where id = $1 and exists (select 1 from added)
     returning endorsement_count as count`,
    // Who comes after it was reached sees so and need not be told.
    [proposal.id, participantId, now, proposal.reachedAt && now],
  )
  const [counted] = rows as { count: number }[]
  if (!counted || counted.count < proposal.threshold || proposal.reachedAt) return
  await proposal.update({ reachedAt: now }, { transaction })
  await record(nobody, 'proposal.threshold-reached', 'proposal', proposal.id, transaction)
  await enqueue(tellReached, { proposalId: proposal.id }, transaction)
}
