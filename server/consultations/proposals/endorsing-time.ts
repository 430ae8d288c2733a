import type { Consultation, Proposal } from '#models/index.ts'
import { endOfTaipeiDay, taipeiDate } from '../../platform/taipei.ts'

const dayMs = 24 * 3_600_000

/** When a proposal's own time is over: so many whole days after the day on which it was made. */
export const closingOfProposal = (
  { proposalDays }: Pick<Consultation, 'proposalDays'>,
  now: Date,
): Date => endOfTaipeiDay(taipeiDate(new Date(now.getTime() + proposalDays * dayMs)))

/** From this moment on nobody can endorse any more: with the consultation every proposal closes. */
export const endorsingEnds = (
  proposal: Pick<Proposal, 'closesAt'>,
  consultation: Pick<Consultation, 'closesAt'>,
): Date => (proposal.closesAt < consultation.closesAt ? proposal.closesAt : consultation.closesAt)
