import type { Transaction } from 'sequelize'
import { Decision } from '#models/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import { authorize } from '../../accounts/authorize.ts'
import { requireFresh } from '../../accounts/require-fresh.ts'
import { Conflict } from '../../errors.ts'
import { inTransaction } from '../../platform/database.ts'
import { record } from '../../platform/record.ts'
import { holdApplication, stateOf } from '../applications/find-application.ts'
import { mayHandleApplication } from '../policy.ts'
import { carryOut } from './carry-out.ts'
import { outcomesIn } from './decidable.ts'
import type { Decided } from './decide-application.ts'
import { obstaclesTo } from './obstacles.ts'

/** Confirms, as the second officer, what another proposed; it holds from then on.
 * @throws {Conflict} `decision-none` | `decision-own` | `decision-not-now` | what stands against a mark
 *   by now
 * @throws {FreshSignInNeeded} */
export async function confirmDecision(
  actor: Actor,
  number: string,
  decisionId: string,
  now: Date = new Date(),
): Promise<Decided> {
  authorize(actor, mayHandleApplication, undefined)
  requireFresh(actor)
  return inTransaction(async (transaction) => {
    const application = await holdApplication(number, transaction)
    const decision = await findWaiting(application.id, decisionId, transaction)
    if (decision.proposedById === actor.accountId) throw new Conflict('decision-own')
    const state = stateOf(application, now)
    if (!outcomesIn(state, true).includes(decision.outcome)) throw new Conflict('decision-not-now')
    if (decision.outcome === 'issue') {
      const [obstacle] = await obstaclesTo(application, transaction, now)
      if (obstacle) throw new Conflict(obstacle)
    }
    return carryOut(actor, application, decision, transaction, now)
  })
}

/** Sets aside what was proposed, by whom it may be: the other officer, or the one who proposed it.
 * @throws {Conflict} `decision-none`
 * @throws {FreshSignInNeeded} */
export async function dismissDecision(
  actor: Actor,
  number: string,
  decisionId: string,
  now: Date = new Date(),
): Promise<void> {
  authorize(actor, mayHandleApplication, undefined)
  requireFresh(actor)
  await inTransaction(async (transaction) => {
    const application = await holdApplication(number, transaction)
    const decision = await findWaiting(application.id, decisionId, transaction)
    const dismissed = { dismissedById: actor.accountId, dismissedAt: now }
    await decision.update(dismissed, { transaction })
    await record(actor, 'decision.dismissed', 'application', application.id, transaction, {
      before: { outcome: decision.outcome },
    })
  })
}

async function findWaiting(
  applicationId: string,
  decisionId: string,
  transaction: Transaction,
): Promise<Decision> {
  const decision = await Decision.findOne({
    where: { applicationId, confirmedAt: null, dismissedAt: null },
    transaction,
  })
  // Somebody may have proposed anew since the page was opened.
  if (!decision || decision.id !== decisionId) throw new Conflict('decision-none')
  return decision
}
