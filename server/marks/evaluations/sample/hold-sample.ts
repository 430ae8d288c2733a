import type { Transaction } from 'sequelize'
import { Evaluation } from '#models/index.ts'
import { Conflict, NotFound } from '../../../errors.ts'
import type { ApplicationState } from '../../applications/application-state.ts'
import { holdApplication, stateOf } from '../../applications/find-application.ts'
import type { WholeApplication } from '../../applications/find-application.ts'
import { isMachineTesting } from '../../applications/machine-test.ts'

export interface HeldSample {
  application: WholeApplication
  evaluation: Evaluation
}

/** Whether the sample of an application can be completed: until its documents are accepted, and while
 * a machine test that did not pass waits for the officer. */
export const isSampleOpen = (
  state: ApplicationState,
  evaluation: Pick<Evaluation, 'machineScanId' | 'machineJudgedAt'>,
): boolean => state === 'submitted' || (state === 'machine-test' && !isMachineTesting(evaluation))

/** The sample of an application, for who is going to change it: others who want to wait.
 * @throws {NotFound} `application` | `sample`
 * @throws {Conflict} `sample-closed` */
export async function holdSample(
  number: string,
  transaction: Transaction,
  now: Date,
): Promise<HeldSample> {
  const application = await holdApplication(number, transaction)
  const evaluation = await Evaluation.findOne({
    where: { applicationId: application.id },
    transaction,
  })
  if (!evaluation) throw new NotFound('sample')
  if (!isSampleOpen(stateOf(application, now), evaluation)) throw new Conflict('sample-closed')
  return { application, evaluation }
}
