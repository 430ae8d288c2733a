import { Assignment, EvaluationTask, taskOutcomes, TaskResult } from '#models/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import { Invalid, NotFound } from '../../errors.ts'
import { inTransaction } from '../../platform/database.ts'
import { isUuid } from '../uuid.ts'
import { ChangedMeanwhile } from './changed-meanwhile.ts'
import { findOwnAssignment } from './find-or-refuse.ts'
import { refuseUnlessOpen, standingOf } from './round.ts'
import { noteText } from './written.ts'

/** How a task went, as a tester tells it. */
export interface TaskDraft {
  taskId: string
  outcome: string
  words: string
  /** The version that the tester saw; 0 where nothing was saved yet. */
  version: number
}

/** Keeps how a task went for a tester with disabilities.
 * @returns the version that it now is
 * @throws {NotFound} of who it is not assigned to, or not in this kind of test; a task of another test
 * @throws {Invalid} `outcome` with `test-task-outcome`; `words` with `required` where it did not go
 *   well | `tooLong`
 * @throws {Conflict} as `refuseUnlessOpen`
 * @throws {ChangedMeanwhile} */
export async function saveTaskResult(
  actor: Actor,
  assignmentId: string,
  draft: TaskDraft,
  now: Date = new Date(),
): Promise<number> {
  const { assignment: own } = await findOwnAssignment(actor, assignmentId)
  const { evaluationId } = own
  const task = isUuid(draft.taskId)
    ? await EvaluationTask.findOne({ where: { id: draft.taskId, evaluationId } })
    : null
  if (!task || own.kind !== 'lived') throw new NotFound('task')
  const words = noteText('words', draft.words)
  const outcome = taskOutcomes.find((known) => known === draft.outcome)
  if (!outcome) throw new Invalid('outcome', 'test-task-outcome')
  if (outcome !== 'done' && words === '') throw new Invalid('words', 'test-task-words')
  return inTransaction(async (transaction) => {
    await Assignment.findByPk(own.id, { lock: transaction.LOCK.UPDATE, transaction })
    const found = await findOwnAssignment(actor, assignmentId, transaction)
    const { assignment, evaluation } = found
    refuseUnlessOpen(assignment, await standingOf(evaluation, now, transaction), now)
    const place = { assignmentId: assignment.id, taskId: task.id }
    const stored = await TaskResult.findOne({ where: place, transaction })
    if (stored && stored.version !== draft.version) {
      const { version } = stored
      throw new ChangedMeanwhile({ outcome: stored.outcome, words: stored.words, version })
    }
    const { technology, browser } = assignment
    const values = { outcome, words, technology, browser, savedAt: now }
    const result = stored
      ? await stored.update({ ...values, version: stored.version + 1 }, { transaction })
      : await TaskResult.create({ ...place, ...values }, { transaction })
    return result.version
  })
}
