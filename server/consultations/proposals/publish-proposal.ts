import type { Transaction } from 'sequelize'
import { ModerationCase, Proposal } from '#models/index.ts'
import type { Participant } from '#models/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import { authorize } from '../../accounts/authorize.ts'
import { inTransaction, queryOn } from '../../platform/database.ts'
import { limit } from '../../platform/rate-limit.ts'
import { record } from '../../platform/record.ts'
import { findConsultation, requireOpen } from '../find-consultation.ts'
import { joinConsultation } from '../join-consultation.ts'
import { mayTakePart } from '../policy.ts'
import { holdReason } from '../threads/hold-reason.ts'
import { isNewContributor } from '../threads/is-new.ts'
import { topicIdIn } from '../topic-id.ts'
import { countEndorsement } from './count-endorsement.ts'
import { closingOfProposal } from './endorsing-time.ts'
import { proposalText } from './proposal-text.ts'
import type { ProposalText } from './proposal-text.ts'

export interface PublishedProposal {
  id: string
  /** It waits for a moderator. */
  isHeld: boolean
}

export interface NewProposal extends ProposalText {
  topicId?: string | null | undefined
}

/** Proposes something; whoever proposes it endorses it. The same sent twice, by a double click or a
 * request that was repeated, is one proposal.
 * @throws {Invalid} `title` | `body` | `topicId`
 * @throws {NotFound | Conflict} see requireOpen and joinConsultation */
export async function publishProposal(
  actor: Actor,
  code: string,
  input: NewProposal,
  now: Date = new Date(),
): Promise<PublishedProposal> {
  authorize(actor, mayTakePart, undefined)
  await limit('forms-per-account', actor.accountId)
  return inTransaction(async (transaction) => {
    const consultation = await findConsultation(actor, code, transaction)
    requireOpen(consultation, 'proposals', now)
    const text = proposalText(input)
    const topicId = await topicIdIn(consultation, input.topicId, transaction)
    const participant = await joinConsultation(actor, consultation, transaction, now)
    const again = await findSame(participant, text, now, transaction)
    if (again) return { id: again.id, isHeld: again.heldAt !== null }
    const isNew = await isNewContributor(participant, transaction)
    const held = holdReason(consultation, { isNew }, `${text.title}\n${text.body}`)
    const proposal = await Proposal.create(
      {
        ...text,
        topicId,
        consultationId: consultation.id,
        participantId: participant.id,
        threshold: consultation.proposalThreshold,
        closesAt: closingOfProposal(consultation, now),
        heldAt: held ? now : null,
        createdAt: now,
      },
      { transaction },
    )
    if (held) await openCase(proposal, transaction)
    await countEndorsement(proposal, participant.id, now, transaction)
    await record(actor, 'proposal.published', 'proposal', proposal.id, transaction)
    return { id: proposal.id, isHeld: held !== null }
  })
}

const openCase = ({ id, consultationId, participantId }: Proposal, transaction: Transaction) =>
  ModerationCase.create(
    {
      consultationId,
      subjectType: 'proposal',
      subjectId: id,
      authorId: participantId,
      openedBy: 'hold',
    },
    { transaction },
  )

const sameWithinMs = 10 * 60_000

async function findSame(
  { id: participantId }: Participant,
  { title, body }: ProposalText,
  now: Date,
  transaction: Transaction,
): Promise<Proposal | null> {
  // What one person sends at the same time is taken one after the other.
  await queryOn(transaction, 'select 1 from participant where id = $1 for no key update', [
    participantId,
  ])
  const found = await Proposal.findOne({
    where: { participantId, title, body, withdrawnAt: null },
    order: [['id', 'desc']],
    transaction,
  })
  return found && now.getTime() - found.createdAt.getTime() < sameWithinMs ? found : null
}
