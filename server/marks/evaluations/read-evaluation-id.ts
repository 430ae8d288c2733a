import { Evaluation } from '#models/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import { authorize } from '../../accounts/authorize.ts'
import { NotFound } from '../../errors.ts'
import { findApplication } from '../applications/find-application.ts'
import { mayHandleApplication } from '../policy.ts'

/** The evaluation of an application, for officers who know its number.
 * @throws {NotFound} also before there is a sample */
export async function readEvaluationId(actor: Actor, number: string): Promise<string> {
  authorize(actor, mayHandleApplication, undefined)
  const { id: applicationId } = await findApplication(number)
  const evaluation = await Evaluation.findOne({ where: { applicationId }, attributes: ['id'] })
  if (!evaluation) throw new NotFound('evaluation')
  return evaluation.id
}
