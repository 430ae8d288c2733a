import type { Transaction } from 'sequelize'
import { Assignment, TestResult, Upload } from '#models/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import { authorize } from '../../accounts/authorize.ts'
import { Conflict, NotFound } from '../../errors.ts'
import { inTransaction } from '../../platform/database.ts'
import { record } from '../../platform/record.ts'
import { deleteUploads } from '../../platform/uploads/delete-upload.ts'
import { mayHandleApplication } from '../policy.ts'
import { isUuid } from '../uuid.ts'
import { concludeRound } from './conclude-round.ts'
import { testEvidence } from './evidence.ts'
import { holdEvaluation } from './find-or-refuse.ts'
import { isLate } from './round.ts'

/** Takes a test back from who has not accepted it yet, or has let its day pass; what was begun of it
 * goes with it.
 * @throws {NotFound}
 * @throws {Conflict} `test-finished` | `test-accepted` */
export async function takeBackAssignment(
  actor: Actor,
  assignmentId: string,
  now: Date = new Date(),
): Promise<void> {
  authorize(actor, mayHandleApplication, undefined)
  await inTransaction(async (transaction) => {
    const { assignment, evaluation } = await holdAssignment(assignmentId, transaction)
    if (assignment.finishedAt) throw new Conflict('test-finished')
    if (assignment.acceptedAt && !isLate(assignment, now)) throw new Conflict('test-accepted')
    await deleteEvidence(assignment.id, transaction)
    await assignment.destroy({ transaction })
    await record(actor, 'test.taken-back', 'assignment', assignment.id, transaction)
    await concludeRound(evaluation, transaction, now)
  })
}

/** An assignment of whomever, held for an officer who changes it.
 * @throws {NotFound} */
export async function holdAssignment(id: string, transaction: Transaction) {
  const found = isUuid(id) ? await Assignment.findByPk(id, { transaction }) : null
  if (!found) throw new NotFound('assignment')
  const evaluation = await holdEvaluation(found.evaluationId, transaction)
  const assignment = await Assignment.findByPk(id, {
    lock: transaction.LOCK.UPDATE,
    transaction,
  })
  if (!assignment) throw new NotFound('assignment')
  return { assignment, evaluation }
}

async function deleteEvidence(assignmentId: string, transaction: Transaction): Promise<void> {
  const results = await TestResult.findAll({
    where: { assignmentId },
    attributes: ['id'],
    transaction,
  })
  const uploads = await Upload.findAll({
    where: { purpose: testEvidence.purpose, subjectId: results.map(({ id }) => id) },
    attributes: ['id'],
    transaction,
  })
  await deleteUploads(
    uploads.map(({ id }) => id),
    transaction,
  )
}
