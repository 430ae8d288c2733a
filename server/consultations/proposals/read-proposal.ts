import { z } from 'zod'
import { Proposal } from '#models/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import { authorize } from '../../accounts/authorize.ts'
import { NotFound } from '../../errors.ts'
import { inTransaction, queryPool } from '../../platform/database.ts'
import { findConsultation } from '../find-consultation.ts'
import { mayTakePart } from '../policy.ts'
import { holdOwnProposal } from './find-proposal.ts'
import { presentProposal } from './present-proposal.ts'
import type { ProposalView } from './present-proposal.ts'
import { readerOf } from './proposal-reader.ts'
import { proposalRows } from './proposal-rows.ts'
import type { ProposalRow } from './proposal-rows.ts'

/** One proposal.
 * @throws {NotFound} also where it is held back and the actor neither made it nor moderates */
export async function readProposal(
  actor: Actor,
  code: string,
  id: string,
  now: Date = new Date(),
): Promise<ProposalView> {
  const consultation = await findConsultation(actor, code)
  if (!z.uuid().safeParse(id).success) throw new NotFound('proposal')
  const reader = await readerOf(consultation, actor, now)
  const { rows } = await queryPool(
    `${proposalRows(true)} where p.id = $2 and p.consultation_id = $3`,
    [reader.participantId, id, consultation.id],
  )
  const [row] = rows as ProposalRow[]
  if (!row) throw new NotFound('proposal')
  const proposal = presentProposal(row, consultation, reader, now)
  // Also what was not approved never came to stand there.
  if (row.held_at && !proposal.isMine && !reader.moderates) throw new NotFound('proposal')
  return proposal
}

/** One's own proposal as it was written, to be changed.
 * @throws {NotFound | Forbidden}
 * @throws {Conflict} `proposal-gone` */
export async function readOwnProposal(
  actor: Actor,
  code: string,
  id: string,
): Promise<Pick<Proposal, 'title' | 'body' | 'topicId'>> {
  authorize(actor, mayTakePart, undefined)
  return inTransaction(async (transaction) => {
    const consultation = await findConsultation(actor, code, transaction)
    const { title, body, topicId } = await holdOwnProposal(actor, consultation, id, transaction)
    return { title, body, topicId }
  })
}
