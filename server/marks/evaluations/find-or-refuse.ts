import type { Transaction } from 'sequelize'
import { Application, Assignment, Evaluation, Retest } from '#models/index.ts'
import type { Actor, SignedIn } from '../../accounts/actor.ts'
import { authorize } from '../../accounts/authorize.ts'
import { NotFound } from '../../errors.ts'
import { mayTest, mayTestAtAll } from '../policy.ts'
import { isUuid } from '../uuid.ts'

/** An assignment of the one who asks, with its evaluation. Those of others are not known to exist.
 * @throws {SignInNeeded | Forbidden} who is no tester
 * @throws {NotFound} */
export async function findOwnAssignment(
  actor: Actor,
  id: string,
  transaction?: Transaction,
): Promise<{ tester: SignedIn; assignment: Assignment; evaluation: Evaluation }> {
  authorize(actor, mayTestAtAll, undefined)
  const of = transaction ? { transaction } : {}
  const assignment = isUuid(id) ? await Assignment.findByPk(id, of) : null
  if (!assignment || !mayTest(actor, assignment)) throw new NotFound('assignment')
  const evaluation = await Evaluation.findByPk(assignment.evaluationId, of)
  if (!evaluation) throw new NotFound('evaluation')
  return { tester: actor, assignment, evaluation }
}

/** The same, for who is going to change it: others who want to wait until this is done. All changes
 * of one evaluation follow each other, so that two who finish it at once do not both think that the
 * other is still to come. */
export async function holdOwnAssignment(actor: Actor, id: string, transaction: Transaction) {
  const { assignment } = await findOwnAssignment(actor, id, transaction)
  await holdEvaluation(assignment.evaluationId, transaction)
  return findOwnAssignment(actor, id, transaction)
}

/** @throws {NotFound} */
export async function findEvaluation(id: string, transaction?: Transaction): Promise<Evaluation> {
  const of = transaction ? { transaction } : {}
  const evaluation = isUuid(id) ? await Evaluation.findByPk(id, of) : null
  if (!evaluation) throw new NotFound('evaluation')
  return evaluation
}

/** @throws {NotFound} */
export async function holdEvaluation(id: string, transaction: Transaction): Promise<Evaluation> {
  const evaluation = isUuid(id)
    ? await Evaluation.findByPk(id, { lock: transaction.LOCK.UPDATE, transaction })
    : null
  if (!evaluation) throw new NotFound('evaluation')
  return evaluation
}

/** What an evaluation is made for: an application, or a re-test of a mark. */
export interface Cause {
  application: Application | null
  retest: Retest | null
}

export async function causeOf(evaluation: Evaluation, transaction?: Transaction): Promise<Cause> {
  const of = transaction ? { transaction } : {}
  const { applicationId, retestId } = evaluation
  return {
    application: applicationId ? await Application.findByPk(applicationId, of) : null,
    retest: retestId ? await Retest.findByPk(retestId, of) : null,
  }
}
