import type { Transaction } from 'sequelize'
import { Decision, decisionOutcomes } from '#models/index.ts'
import type { CriterionReason, DecisionOutcome } from '#models/index.ts'
import type { Actor, SignedIn } from '../../accounts/actor.ts'
import { authorize } from '../../accounts/authorize.ts'
import { requireFresh } from '../../accounts/require-fresh.ts'
import { env } from '../../env.ts'
import { Conflict, Invalid } from '../../errors.ts'
import { inTransaction } from '../../platform/database.ts'
import { readDay } from '../../platform/read-day.ts'
import { record } from '../../platform/record.ts'
import { taipeiDate } from '../../platform/taipei.ts'
import type { TaipeiDate } from '../../platform/taipei.ts'
import type { JudgedFile } from '../../platform/uploads/judge-file.ts'
import { createUploads, keepBytes } from '../../platform/uploads/keep-upload.ts'
import { calendarEnd } from '../../platform/working-days/calendar.ts'
import { holdApplication, stateOf } from '../applications/find-application.ts'
import type { WholeApplication } from '../applications/find-application.ts'
import { mayHandleApplication } from '../policy.ts'
import { publicText } from '../public-text.ts'
import { carryOut } from './carry-out.ts'
import { readCriterionReasons } from './criterion-reasons.ts'
import { outcomesIn } from './decidable.ts'
import { decisionPaperOwner } from './decision-paper.ts'
import { obstaclesTo } from './obstacles.ts'

/** What an officer sends, as typed. */
export interface DecisionDraft {
  outcome: string
  /** For the agency to read, and for everybody once there is a mark. */
  reason: string
  /** Reasons by success criterion, one to a line. */
  criteria?: string
  /** The last day of a correction. */
  dueOn?: string
  /** Papers that go with it. */
  papers?: JudgedFile[]
}

export interface Decided {
  /** Where a second officer has to confirm it, nothing has changed yet. */
  waits: boolean
  /** The mark that was issued. */
  markNumber: string | null
}

/** Decides on an application: issues the mark, refuses it with reasons by criterion, or asks for a
 * correction with a last day. Where the ministry wants two officers, a second has to confirm.
 * @throws {Conflict} `decision-waiting` | `decision-not-now` | what stands against a mark
 * @throws {Invalid} `outcome` | `reason` | `criteria` | `dueOn`
 * @throws {FreshSignInNeeded}
 * @see MARK_TWO_OFFICERS */
export async function decideApplication(
  actor: Actor,
  number: string,
  draft: DecisionDraft,
  now: Date = new Date(),
): Promise<Decided> {
  authorize(actor, mayHandleApplication, undefined)
  requireFresh(actor)
  const kept = await keepBytes(draft.papers ?? [])
  return inTransaction(async (transaction) => {
    const application = await holdApplication(number, transaction)
    const judged = judge(application, draft, now)
    await requireFree(application, transaction)
    if (judged.outcome === 'issue') await requireNoObstacle(application, transaction, now)
    const decision = await Decision.create(
      {
        applicationId: application.id,
        ...judged,
        proposedById: actor.accountId,
        proposedAt: now,
      },
      { transaction },
    )
    const owner = { ...decisionPaperOwner(decision.id), uploadedById: actor.accountId }
    await createUploads(kept, owner, transaction)
    if (env.MARK_TWO_OFFICERS === 'true') return propose(actor, application, decision, transaction)
    return carryOut(actor, application, decision, transaction, now)
  })
}

interface Judged {
  outcome: DecisionOutcome
  reason: string
  criteria: CriterionReason[]
  dueOn: TaipeiDate | null
}

function judge(application: WholeApplication, draft: DecisionDraft, now: Date): Judged {
  const outcome = decisionOutcomes.find((one) => one === draft.outcome)
  if (!outcome) throw new Invalid('outcome', 'required')
  const state = stateOf(application, now)
  const wasSubmitted = application.events.length > 0
  if (!outcomesIn(state, wasSubmitted).includes(outcome)) throw new Conflict('decision-not-now')
  const reason = publicText('reason', draft.reason)
  const criteria = readCriterionReasons(draft.criteria ?? '', application)
  // Who is refused after all tests has to know by which criterion.
  if (outcome === 'refuse' && state === 'decision' && criteria.length === 0) {
    throw new Invalid('criteria', 'criteria-required')
  }
  const dueOn = outcome === 'correct' ? correctionDay(draft.dueOn ?? '', now) : null
  return { outcome, reason, criteria: outcome === 'issue' ? [] : criteria, dueOn }
}

function correctionDay(typed: string, now: Date): TaipeiDate {
  const day = readDay('dueOn', typed)
  const today = taipeiDate(now)
  if (day <= today) throw new Invalid('dueOn', `day-not-later?earliest=${nextDay(now)}`)
  if (day > calendarEnd) throw new Invalid('dueOn', `day-too-late?latest=${calendarEnd}`)
  return day
}

const nextDay = (now: Date): TaipeiDate => taipeiDate(new Date(now.getTime() + 24 * 3_600_000))

async function requireFree({ id }: WholeApplication, transaction: Transaction): Promise<void> {
  const waiting = await Decision.count({
    where: { applicationId: id, confirmedAt: null, dismissedAt: null },
    transaction,
  })
  if (waiting > 0) throw new Conflict('decision-waiting')
}

async function requireNoObstacle(
  application: WholeApplication,
  transaction: Transaction,
  now: Date,
): Promise<void> {
  const [obstacle] = await obstaclesTo(application, transaction, now)
  if (obstacle) throw new Conflict(obstacle)
}

async function propose(
  actor: SignedIn,
  application: WholeApplication,
  { outcome }: Decision,
  transaction: Transaction,
): Promise<Decided> {
  const after = { outcome }
  await record(actor, 'decision.proposed', 'application', application.id, transaction, { after })
  return { waits: true, markNumber: null }
}
