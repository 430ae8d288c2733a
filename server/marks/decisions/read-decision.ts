import type { Transaction } from 'sequelize'
import { Decision, Evaluation } from '#models/index.ts'
import type { CriterionReason, DecisionOutcome } from '#models/index.ts'
import type { Actor, SignedIn } from '../../accounts/actor.ts'
import { authorize } from '../../accounts/authorize.ts'
import { env } from '../../env.ts'
import { inTransaction } from '../../platform/database.ts'
import type { TaipeiDate } from '../../platform/taipei.ts'
import { addWorkingDays } from '../../platform/working-days/working-days.ts'
import type { ApplicationState } from '../applications/application-state.ts'
import { findApplication, stateOf } from '../applications/find-application.ts'
import { evaluationReport } from '../evaluations/evaluation-report.ts'
import { mayHandleApplication } from '../policy.ts'
import { outcomesIn } from './decidable.ts'
import { obstaclesTo } from './obstacles.ts'
import { failedCriteria } from './open-criteria.ts'
import type { FailedCriterion } from './open-criteria.ts'

/** What another officer proposed and what waits for a second. Times are ISO 8601. */
export interface WaitingDecision {
  id: string
  outcome: DecisionOutcome
  reason: string
  criteria: CriterionReason[]
  dueOn: TaipeiDate | null
  proposedAt: string
  /** Of the reader, who cannot confirm it. */
  isOwn: boolean
}

/** What an officer has to see before deciding. */
export interface DecisionView {
  number: string
  siteName: string
  /** What machine and people found; null before there is a sample. */
  evaluationId: string | null
  state: ApplicationState
  /** What can be decided now; empty when it is another's turn. */
  outcomes: readonly DecisionOutcome[]
  /** What stands against a mark, in words of the catalogue `errors`. */
  obstacles: string[]
  failed: FailedCriterion[]
  /** The last day of a correction that is asked for today, by the setting. */
  correctionDueOn: TaipeiDate
  waiting: WaitingDecision | null
  /** A second officer has to confirm. */
  needsTwo: boolean
}

/** @throws {NotFound} */
export async function readDecision(
  actor: Actor,
  number: string,
  now: Date = new Date(),
): Promise<DecisionView> {
  authorize(actor, mayHandleApplication, undefined)
  return inTransaction(async (transaction) => {
    const application = await findApplication(number, transaction)
    const state = stateOf(application, now)
    const outcomes = outcomesIn(state, application.events.length > 0)
    const evaluation = await Evaluation.findOne({
      where: { applicationId: application.id },
      transaction,
    })
    return {
      number: application.number,
      siteName: application.siteName,
      evaluationId: evaluation?.id ?? null,
      state,
      outcomes,
      obstacles: outcomes.includes('issue') ? await obstaclesTo(application, transaction, now) : [],
      failed: evaluation ? failedCriteria(await evaluationReport(evaluation, transaction)) : [],
      correctionDueOn: addWorkingDays(now, env.MARK_CORRECTION_WORKING_DAYS),
      waiting: await waitingOf(actor, application.id, transaction),
      needsTwo: env.MARK_TWO_OFFICERS === 'true',
    }
  })
}

async function waitingOf(
  actor: SignedIn,
  applicationId: string,
  transaction: Transaction,
): Promise<WaitingDecision | null> {
  const decision = await Decision.findOne({
    where: { applicationId, confirmedAt: null, dismissedAt: null },
    transaction,
  })
  if (!decision) return null
  const { id, outcome, reason, criteria, dueOn, proposedAt, proposedById } = decision
  return {
    id,
    outcome,
    reason,
    criteria,
    dueOn,
    proposedAt: proposedAt.toISOString(),
    isOwn: proposedById === actor.accountId,
  }
}
