import type { Actor } from '../../accounts/actor.ts'
import { authorize } from '../../accounts/authorize.ts'
import { Conflict } from '../../errors.ts'
import { inTransaction } from '../../platform/database.ts'
import { limit } from '../../platform/rate-limit.ts'
import { record } from '../../platform/record.ts'
import { findConsultation } from '../find-consultation.ts'
import { mayTakePart } from '../policy.ts'
import { holdOwnProposal } from './find-proposal.ts'

/** Takes one's own proposal back, in whatever phase: its place stays. Once it has reached its
 * threshold, so many stand by it that the answer is no longer owed to one person alone.
 * @throws {NotFound | Forbidden}
 * @throws {Conflict} `proposal-reached` | `proposal-gone` */
export async function withdrawProposal(
  actor: Actor,
  code: string,
  id: string,
  now: Date = new Date(),
): Promise<void> {
  authorize(actor, mayTakePart, undefined)
  await limit('forms-per-account', actor.accountId)
  await inTransaction(async (transaction) => {
    const consultation = await findConsultation(actor, code, transaction)
    const proposal = await holdOwnProposal(actor, consultation, id, transaction)
    if (proposal.reachedAt) throw new Conflict('proposal-reached')
    await proposal.update({ withdrawnAt: now }, { transaction })
    await record(actor, 'proposal.withdrawn', 'proposal', proposal.id, transaction)
  })
}
