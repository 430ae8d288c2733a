import { Ballot } from '#models/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import { authorize } from '../../accounts/authorize.ts'
import { Invalid } from '../../errors.ts'
import { inTransaction, queryOn } from '../../platform/database.ts'
import { limit } from '../../platform/rate-limit.ts'
import { findConsultation, requireOpen } from '../find-consultation.ts'
import { joinConsultation } from '../join-consultation.ts'
import { mayTakePart } from '../policy.ts'
import { optionsOf } from './change-priorities.ts'
import { costOfAll } from './credit-cost.ts'

/** Votes as they were typed, by the id of the option; nothing typed is none. */
export type Votes = Record<string, string>

/** Spends one's voice credits; the whole ballot replaces the one before. Credits can be left over.
 * @throws {Invalid} the id of an option with `votes-whole`; `ballot` with `votes-foreign` |
 *   `credits-over` (its detail: by how many)
 * @throws {NotFound | Conflict} see requireOpen and joinConsultation */
export async function spendCredits(
  actor: Actor,
  code: string,
  votes: Votes,
  now: Date = new Date(),
): Promise<void> {
  authorize(actor, mayTakePart, undefined)
  await limit('forms-per-account', actor.accountId)
  await inTransaction(async (transaction) => {
    const consultation = await findConsultation(actor, code, transaction)
    requireOpen(consultation, 'credits', now)
    const options = await optionsOf(consultation.id, transaction)
    const optionIds = options.map(({ id }) => id)
    const ballot = readVotes(votes, optionIds, consultation.credits)
    const { id: participantId } = await joinConsultation(actor, consultation, transaction, now)
    // Two ballots of one person at once become one, and not a mixture.
    await queryOn(transaction, 'select 1 from participant where id = $1 for no key update', [
      participantId,
    ])
    await Ballot.destroy({ where: { participantId, optionId: optionIds }, transaction })
    await Ballot.bulkCreate(
      [...ballot].map(([optionId, count]) => ({ participantId, optionId, votes: count })),
      { transaction },
    )
  })
}

/** The votes of a ballot, those that are none left out. */
function readVotes(votes: Votes, optionIds: string[], credits: number): Map<string, number> {
  const ballot = new Map<string, number>()
  for (const [optionId, typed] of Object.entries(votes)) {
    if (!optionIds.includes(optionId)) throw new Invalid('ballot', 'votes-foreign')
    const count = wholeNumber(typed)
    if (count === null) throw new Invalid(optionId, 'votes-whole')
    if (count > 0) ballot.set(optionId, count)
  }
  const over = costOfAll(ballot.values()) - credits
  if (over > 0) throw new Invalid('ballot', `credits-over?over=${over}&credits=${credits}`)
  return ballot
}

/** A whole number from 0 to 9,999, also in wide digits; null for anything else. */
export function wholeNumber(typed: string): number | null {
  const plain = typed.normalize('NFKC').trim()
  if (plain === '') return 0
  return /^\d{1,4}$/.test(plain) ? Number(plain) : null
}
