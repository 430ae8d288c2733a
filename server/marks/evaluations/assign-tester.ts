import type { Transaction } from 'sequelize'
import { Assignment, Membership } from '#models/index.ts'
import type { AssignmentKind, Evaluation } from '#models/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import { authorize } from '../../accounts/authorize.ts'
import { env } from '../../env.ts'
import { Conflict, Invalid } from '../../errors.ts'
import { inTransaction } from '../../platform/database.ts'
import { record } from '../../platform/record.ts'
import type { TaipeiDate } from '../../platform/taipei.ts'
import { addWorkingDays } from '../../platform/working-days/working-days.ts'
import { mayHandleApplication } from '../policy.ts'
import { isUuid } from '../uuid.ts'
import { holdEvaluation } from './find-or-refuse.ts'
import { standingOf } from './round.ts'
import { tellTester } from './tell.ts'

export interface Choice {
  accountId: string
  kind: AssignmentKind
}

const workingDays: Record<AssignmentKind, () => number> = {
  manual: () => env.MARK_MANUAL_WORKING_DAYS,
  lived: () => env.MARK_LIVED_WORKING_DAYS,
  settling: () => env.MARK_DECISION_WORKING_DAYS,
}

/** Gives a tester a part in the present round of an evaluation, due after the working days of the
 * settings. Whoever tests has no hand in the settling, and the other way round.
 * @returns the id of the assignment
 * @throws {Invalid} `accountId` with `required` for who is no tester
 * @throws {Conflict} `test-over` | `tester-assigned` | `tester-involved` */
export async function assignTester(
  actor: Actor,
  evaluationId: string,
  { accountId, kind }: Choice,
  now: Date = new Date(),
): Promise<string> {
  authorize(actor, mayHandleApplication, undefined)
  return inTransaction(async (transaction) => {
    const evaluation = await holdEvaluation(evaluationId, transaction)
    const { round, open } = await standingOf(evaluation, now, transaction)
    if (!open.includes(kind)) throw new Conflict('test-over')
    await refuseUnlessFree({ accountId, kind, evaluation, round }, transaction)
    const assignment = await Assignment.create(
      {
        evaluationId,
        accountId,
        kind,
        round,
        dueOn: dueAfter(kind, now),
        assignedById: actor.accountId,
        assignedAt: now,
      },
      { transaction },
    )
    await record(actor, 'test.assigned', 'assignment', assignment.id, transaction)
    await tellTester('test-assigned', assignment, evaluation, transaction)
    return assignment.id
  })
}

/** The last day of an assignment that is given now.
 * @throws {CalendarMissing} */
export const dueAfter = (kind: AssignmentKind, now: Date): TaipeiDate =>
  addWorkingDays(now, workingDays[kind]())

interface Wish extends Choice {
  evaluation: Evaluation
  round: number
}

async function refuseUnlessFree(
  { accountId, kind, evaluation, round }: Wish,
  transaction: Transaction,
): Promise<void> {
  const isTester =
    isUuid(accountId) &&
    (await Membership.count({ where: { accountId, role: 'tester' }, transaction })) > 0
  if (!isTester) throw new Invalid('accountId', 'required')
  const others = await Assignment.findAll({
    where: { evaluationId: evaluation.id, accountId, round },
    transaction,
  })
  if (others.some((other) => other.kind === kind)) throw new Conflict('tester-assigned')
  const settles = kind === 'settling'
  const isInvolved = others.some(
    (other) => other.declinedAt === null && (other.kind === 'settling') !== settles,
  )
  if (isInvolved) throw new Conflict('tester-involved')
}
