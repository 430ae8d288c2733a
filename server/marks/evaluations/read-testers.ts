import {
  Account,
  Application,
  Assignment,
  EvaluationTask,
  Membership,
  TestResult,
} from '#models/index.ts'
import type { AssignmentKind } from '#models/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import { authorize } from '../../accounts/authorize.ts'
import { emailOf } from '../../accounts/email.ts'
import { noteUses } from '../../accounts/note-use.ts'
import { nameOf } from '../../accounts/person.ts'
import { inTransaction } from '../../platform/database.ts'
import { mayHandleApplication } from '../policy.ts'
import { dueAfter } from './assign-tester.ts'
import { assignmentState } from './assignment-state.ts'
import type { AssignmentState } from './assignment-state.ts'
import { findDifferences } from './find-differences.ts'
import { findEvaluation } from './find-or-refuse.ts'
import { isLate, standingOf } from './round.ts'
import { siteNameOf } from './tell.ts'

export interface TesterView {
  accountId: string
  /** The name told, or else the mail address. */
  name: string
}

/** An assignment as officers see it. */
export interface AssignmentLine {
  id: string
  /** Null once the account was deleted. */
  tester: string | null
  kind: AssignmentKind
  round: number
  dueOn: string
  state: AssignmentState
  /** In the tester's words. */
  conflict: string
  /** Results that say more than "untested". */
  tested: number
  mayTakeBack: boolean
  mayMove: boolean
}

export interface TestersView {
  evaluationId: string
  siteName: string
  applicationNumber: string | null
  round: number
  /** Kinds that can be assigned now, each with the last day that it would get. */
  open: { kind: AssignmentKind; dueOn: string }[]
  testers: TesterView[]
  assignments: AssignmentLine[]
  differences: { open: number; settled: number }
  /** For testers with disabilities, in their order. */
  tasks: string[]
}

/** Who tests for an evaluation, and who could. The names of testers are theirs: whose are looked at,
 * is told.
 * @throws {NotFound} */
export async function readTesters(
  actor: Actor,
  evaluationId: string,
  now: Date = new Date(),
): Promise<TestersView> {
  authorize(actor, mayHandleApplication, undefined)
  const evaluation = await findEvaluation(evaluationId)
  const standing = await standingOf(evaluation, now)
  const assignments = await Assignment.findAll({
    where: { evaluationId: evaluation.id },
    order: [['id', 'ASC']],
  })
  const names = await testerNames(actor, assignments)
  const members = await Membership.findAll({ where: { role: 'tester' } })
  const tested = await countTested(assignments.map(({ id }) => id))
  const differences = await findDifferences(evaluation.id, standing.round)
  const settled = differences.filter(({ settlement }) => settlement).length
  const { applicationId } = evaluation
  const application = applicationId ? await Application.findByPk(applicationId) : null
  const tasks = await EvaluationTask.findAll({
    where: { evaluationId: evaluation.id },
    order: [['position', 'ASC']],
  })
  const isTester = new Set(members.map(({ accountId }) => accountId))
  return {
    evaluationId: evaluation.id,
    siteName: await siteNameOf(evaluation),
    applicationNumber: application?.number ?? null,
    round: standing.round,
    open: standing.open.map((kind) => ({ kind, dueOn: dueAfter(kind, now) })),
    testers: [...names]
      .filter(([accountId]) => isTester.has(accountId))
      .map(([accountId, name]) => ({ accountId, name })),
    assignments: assignments.map((assignment) => ({
      id: assignment.id,
      tester: names.get(assignment.accountId ?? '') ?? null,
      kind: assignment.kind,
      round: assignment.round,
      dueOn: assignment.dueOn,
      state: assignmentState(assignment, now),
      conflict: assignment.conflict,
      tested: tested.get(assignment.id) ?? 0,
      mayTakeBack: !assignment.finishedAt && (!assignment.acceptedAt || isLate(assignment, now)),
      mayMove: !assignment.finishedAt && !assignment.declinedAt,
    })),
    differences: { open: differences.length - settled, settled },
    tasks: tasks.map(({ text }) => text),
  }
}

/** Testers, and those who were, in the order of their names. */
async function testerNames(actor: Actor, assignments: Assignment[]): Promise<Map<string, string>> {
  const members = await Membership.findAll({ where: { role: 'tester' } })
  const ids = new Set([
    ...members.map(({ accountId }) => accountId),
    ...assignments.flatMap(({ accountId }) => accountId ?? []),
  ])
  const accounts = await Account.findAll({ where: { id: [...ids], deletedAt: null } })
  await inTransaction((transaction) =>
    noteUses(actor, [...ids], 'testers-listed', ['name', 'email'], transaction),
  )
  const order = new Intl.Collator('zh-TW').compare
  return new Map(
    accounts
      .map((account): [string, string] => [account.id, nameOf(account) ?? emailOf(account)])
      .toSorted(([, one], [, other]) => order(one, other)),
  )
}

async function countTested(assignmentIds: string[]): Promise<Map<string, number>> {
  const results = await TestResult.findAll({
    where: { assignmentId: assignmentIds },
    attributes: ['assignmentId', 'outcome'],
  })
  const counts = new Map<string, number>()
  for (const { assignmentId, outcome } of results) {
    if (outcome !== 'untested') counts.set(assignmentId, (counts.get(assignmentId) ?? 0) + 1)
  }
  return counts
}
