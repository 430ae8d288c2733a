import type { Transaction } from 'sequelize'
import { z } from 'zod'
import { Participant, Proposal } from '#models/index.ts'
import type { Consultation } from '#models/index.ts'
import type { SignedIn } from '../../accounts/actor.ts'
import { Conflict, Forbidden, NotFound } from '../../errors.ts'

/** A proposal whose row stays as it is until the transaction ends.
 * @throws {NotFound} */
export async function holdProposal(
  { id: consultationId }: Pick<Consultation, 'id'>,
  id: string,
  transaction: Transaction,
): Promise<Proposal> {
  if (!z.uuid().safeParse(id).success) throw new NotFound('proposal')
  const proposal = await Proposal.findOne({
    where: { id, consultationId },
    lock: transaction.LOCK.UPDATE,
    transaction,
  })
  if (!proposal) throw new NotFound('proposal')
  return proposal
}

/** A proposal that the person who made it is about to change.
 * @throws {NotFound}
 * @throws {Forbidden} it is somebody else's
 * @throws {Conflict} `proposal-gone` */
export async function holdOwnProposal(
  { accountId }: SignedIn,
  consultation: Pick<Consultation, 'id'>,
  id: string,
  transaction: Transaction,
): Promise<Proposal> {
  const proposal = await holdProposal(consultation, id, transaction)
  const author = await Participant.findByPk(proposal.participantId, { transaction })
  if (author?.accountId !== accountId)
    throw proposal.heldAt ? new NotFound('proposal') : new Forbidden()
  requireStanding(proposal)
  return proposal
}

/** @throws {Conflict} `proposal-gone` where it was hidden or withdrawn */
export function requireStanding({
  hiddenAt,
  withdrawnAt,
}: Pick<Proposal, 'hiddenAt' | 'withdrawnAt'>): void {
  if (hiddenAt || withdrawnAt) throw new Conflict('proposal-gone')
}
