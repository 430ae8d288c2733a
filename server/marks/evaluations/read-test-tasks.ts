import { EvaluationTask, TaskResult } from '#models/index.ts'
import type { TaskOutcome } from '#models/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import { Forbidden, NotFound } from '../../errors.ts'
import { findOwnAssignment } from './find-or-refuse.ts'
import { headOf } from './read-my-test.ts'
import type { TestHead } from './read-my-test.ts'
import { refusalOf, standingOf } from './round.ts'

export interface TaskWork {
  id: string
  /** What is to be done on the site. */
  text: string
  result: { outcome: TaskOutcome; words: string; version: number } | null
}

export interface TestTasksView {
  test: TestHead
  tasks: TaskWork[]
  refusal: string | null
}

/** The tasks of a tester with disabilities.
 * @throws {NotFound} also in other kinds of tests
 * @throws {Forbidden} before the test was taken on */
export async function readTestTasks(
  actor: Actor,
  assignmentId: string,
  now: Date = new Date(),
): Promise<TestTasksView> {
  const { assignment, evaluation } = await findOwnAssignment(actor, assignmentId)
  if (!assignment.acceptedAt) throw new Forbidden()
  if (assignment.kind !== 'lived') throw new NotFound('tasks')
  const tasks = await EvaluationTask.findAll({
    where: { evaluationId: evaluation.id },
    order: [['position', 'ASC']],
  })
  const results = await TaskResult.findAll({ where: { assignmentId: assignment.id } })
  const resultOf = new Map(results.map((result) => [result.taskId, result]))
  return {
    test: await headOf(assignment, evaluation, now),
    tasks: tasks.map(({ id, text }) => ({ id, text, result: present(resultOf.get(id)) })),
    refusal: refusalOf(assignment, await standingOf(evaluation, now), now),
  }
}

const present = (result: TaskResult | undefined): TaskWork['result'] =>
  result ? { outcome: result.outcome, words: result.words, version: result.version } : null
