import type { Actor } from '../../accounts/actor.ts'
import { authorize } from '../../accounts/authorize.ts'
import { Conflict } from '../../errors.ts'
import { inTransaction } from '../../platform/database.ts'
import { record } from '../../platform/record.ts'
import { mayHandleApplication } from '../policy.ts'
import { holdApplication, stateOf } from './find-application.ts'
import { evaluationOf, isMachineTesting, requestMachineTest } from './machine-test.ts'

/** Tests the sample by machine once more, after a page was replaced or the site is back.
 * @throws {NotFound}
 * @throws {Conflict} `machine-test-not-now` | `machine-test-running` also to the later of two */
export async function repeatMachineTest(
  actor: Actor,
  number: string,
  now: Date = new Date(),
): Promise<void> {
  authorize(actor, mayHandleApplication, undefined)
  await inTransaction(async (transaction) => {
    const application = await holdApplication(number, transaction)
    if (stateOf(application, now) !== 'machine-test') throw new Conflict('machine-test-not-now')
    const evaluation = await evaluationOf(application, transaction, now)
    if (isMachineTesting(evaluation)) throw new Conflict('machine-test-running')
    await requestMachineTest(evaluation, 1, transaction)
    const { id, standard, level } = application
    await record(actor, 'application.tested-again', 'application', id, transaction, {
      after: { standard, level, scanId: evaluation.machineScanId! },
    })
  })
}
