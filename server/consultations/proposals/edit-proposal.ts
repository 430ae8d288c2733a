import type { Proposal } from '#models/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import { authorize } from '../../accounts/authorize.ts'
import { Conflict } from '../../errors.ts'
import { inTransaction } from '../../platform/database.ts'
import { limit } from '../../platform/rate-limit.ts'
import { record } from '../../platform/record.ts'
import { findConsultation, requireOpen } from '../find-consultation.ts'
import { joinConsultation } from '../join-consultation.ts'
import { mayTakePart } from '../policy.ts'
import { topicIdIn } from '../topic-id.ts'
import { holdOwnProposal } from './find-proposal.ts'
import { proposalText } from './proposal-text.ts'
import type { NewProposal } from './publish-proposal.ts'

/** Nobody but who made it stands by it yet. */
export const isUnendorsed = ({ endorsementCount }: Pick<Proposal, 'endorsementCount'>): boolean =>
  endorsementCount <= 1

/** Changes one's own proposal as long as nobody else endorses it: nobody shall find their name under
 * something else than what they read.
 * @throws {Invalid} `title` | `body` | `topicId`
 * @throws {NotFound | Forbidden}
 * @throws {Conflict} `proposal-endorsed` | `proposal-gone`; and see requireOpen, joinConsultation */
export async function editProposal(
  actor: Actor,
  code: string,
  id: string,
  input: NewProposal,
  now: Date = new Date(),
): Promise<void> {
  authorize(actor, mayTakePart, undefined)
  await limit('forms-per-account', actor.accountId)
  await inTransaction(async (transaction) => {
    const consultation = await findConsultation(actor, code, transaction)
    requireOpen(consultation, 'proposals', now)
    const text = proposalText(input)
    const topicId = await topicIdIn(consultation, input.topicId, transaction)
    const proposal = await holdOwnProposal(actor, consultation, id, transaction)
    await joinConsultation(actor, consultation, transaction, now)
    if (!isUnendorsed(proposal)) throw new Conflict('proposal-endorsed')
    await proposal.update({ ...text, topicId }, { transaction })
    await record(actor, 'proposal.edited', 'proposal', proposal.id, transaction)
  })
}
