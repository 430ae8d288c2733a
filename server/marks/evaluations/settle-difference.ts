import { Op } from 'sequelize'
import type { Transaction } from 'sequelize'
import { Assignment, Settlement, testOutcomes } from '#models/index.ts'
import type { Evaluation } from '#models/index.ts'
import type { Actor, SignedIn } from '../../accounts/actor.ts'
import { authorize } from '../../accounts/authorize.ts'
import { Conflict, Invalid, NotFound } from '../../errors.ts'
import { inTransaction } from '../../platform/database.ts'
import { record } from '../../platform/record.ts'
import { mayTestAtAll } from '../policy.ts'
import { publicText } from '../public-text.ts'
import { concludeRound } from './conclude-round.ts'
import { placeKey } from './differences.ts'
import { findDifferences } from './find-differences.ts'
import { holdEvaluation } from './find-or-refuse.ts'
import { refuseUnlessOpen, standingOf } from './round.ts'

/** What a third says of a difference. */
export interface SettlementDraft {
  samplePageId: string
  criterion: string
  outcome: string
  /** For everybody to read. */
  reason: string
}

/** Settles where testers differ: once, by a third who was asked to and is none of them.
 * @throws {NotFound} for who was not asked; where nobody differs
 * @throws {Invalid} `outcome` | `reason`
 * @throws {Conflict} as `refuseUnlessOpen`; `test-settled` also for the later of two */
export async function settleDifference(
  actor: Actor,
  evaluationId: string,
  draft: SettlementDraft,
  now: Date = new Date(),
): Promise<void> {
  authorize(actor, mayTestAtAll, undefined)
  await inTransaction(async (transaction) => {
    const evaluation = await holdEvaluation(evaluationId, transaction)
    const standing = await standingOf(evaluation, now, transaction)
    const assignment = await askedThird(actor, evaluation, standing.round, transaction)
    if (!assignment) throw new NotFound('evaluation')
    refuseUnlessOpen(assignment, standing, now)
    const outcome = testOutcomes.find((known) => known === draft.outcome)
    if (!outcome || outcome === 'untested') throw new Invalid('outcome', 'test-outcome')
    const reason = publicText('reason', draft.reason)
    const differences = await findDifferences(evaluation.id, standing.round, transaction)
    const difference = differences.find((one) => placeKey(one) === placeKey(draft))
    if (!difference) throw new NotFound('difference')
    if (difference.settlement) throw new Conflict('test-settled')
    const { samplePageId, criterion } = difference
    const settlement = await Settlement.create(
      {
        evaluationId,
        round: standing.round,
        samplePageId,
        criterion,
        outcome,
        reason,
        byId: actor.accountId,
        at: now,
      },
      { transaction },
    )
    await record(actor, 'test.settled', 'settlement', settlement.id, transaction)
    await concludeRound(evaluation, transaction, now)
  })
}

/** The part of somebody who was asked to settle and has accepted; null for everybody else. */
export const askedThird = (
  actor: SignedIn,
  evaluation: Evaluation,
  round: number,
  transaction?: Transaction,
): Promise<Assignment | null> =>
  Assignment.findOne({
    where: {
      evaluationId: evaluation.id,
      round,
      kind: 'settling',
      accountId: actor.accountId,
      acceptedAt: { [Op.not]: null },
    },
    ...(transaction ? { transaction } : {}),
  })
