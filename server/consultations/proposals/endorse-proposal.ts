import type { Transaction } from 'sequelize'
import type { Proposal } from '#models/index.ts'
import type { Actor, SignedIn } from '../../accounts/actor.ts'
import { authorize } from '../../accounts/authorize.ts'
import { Conflict, NotFound } from '../../errors.ts'
import { inTransaction, queryOn } from '../../platform/database.ts'
import { limit } from '../../platform/rate-limit.ts'
import { findConsultation, requireOpen } from '../find-consultation.ts'
import { joinConsultation } from '../join-consultation.ts'
import { mayTakePart } from '../policy.ts'
import { countEndorsement } from './count-endorsement.ts'
import { endorsingEnds } from './endorsing-time.ts'
import { holdProposal, requireStanding } from './find-proposal.ts'

/** Stands by a proposal; whoever does so already changes nothing. With enough in time the agency owes
 * an answer.
 * @throws {NotFound}
 * @throws {Conflict} `proposal-over` | `proposal-gone`; and see requireOpen, joinConsultation */
export async function endorseProposal(
  actor: Actor,
  code: string,
  id: string,
  now: Date = new Date(),
): Promise<void> {
  authorize(actor, mayTakePart, undefined)
  await limit('forms-per-account', actor.accountId)
  await inTransaction(async (transaction) => {
    const { proposal, participantId } = await come(actor, code, id, transaction, now)
    await countEndorsement(proposal, participantId, now, transaction)
  })
}

/** Takes one's endorsement back. That a threshold was reached stays so.
 * @throws {NotFound}
 * @throws {Conflict} `proposal-own-endorsement`: who proposes endorses; and as for endorsing */
export async function withdrawEndorsement(
  actor: Actor,
  code: string,
  id: string,
  now: Date = new Date(),
): Promise<void> {
  authorize(actor, mayTakePart, undefined)
  await limit('forms-per-account', actor.accountId)
  await inTransaction(async (transaction) => {
    const { proposal, participantId } = await come(actor, code, id, transaction, now)
    if (proposal.participantId === participantId) throw new Conflict('proposal-own-endorsement')
    await queryOn(
      transaction,
      `with gone as (
         delete from endorsement where proposal_id = $1 and participant_id = $2 returning 1)
       update proposal set endorsement_count = endorsement_count - 1
       where id = $1 and exists (select 1 from gone)`,
      [proposal.id, participantId],
    )
  })
}

async function come(
  actor: SignedIn,
  code: string,
  id: string,
  transaction: Transaction,
  now: Date,
): Promise<{ proposal: Proposal; participantId: string }> {
  const consultation = await findConsultation(actor, code, transaction)
  requireOpen(consultation, 'proposals', now)
  const { id: participantId } = await joinConsultation(actor, consultation, transaction, now)
  const proposal = await holdProposal(consultation, id, transaction)
  if (proposal.heldAt) throw new NotFound('proposal')
  requireStanding(proposal)
  if (now >= endorsingEnds(proposal, consultation)) throw new Conflict('proposal-over')
  return { proposal, participantId }
}
