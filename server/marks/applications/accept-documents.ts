import type { Actor } from '../../accounts/actor.ts'
import { authorize } from '../../accounts/authorize.ts'
import { requireFresh } from '../../accounts/require-fresh.ts'
import { Conflict } from '../../errors.ts'
import { inTransaction } from '../../platform/database.ts'
import { mayHandleApplication } from '../policy.ts'
import { addEvent } from './add-event.ts'
import { holdApplication, stateOf } from './find-application.ts'
import { evaluationOf, requestMachineTest } from './machine-test.ts'
import { tellStep } from './tell.ts'

/** Accepts the documents of an application: its sample stands from then on, and is tested by machine.
 * @throws {NotFound}
 * @throws {Conflict} `application-not-submitted` also to the later of two officers
 * @throws {FreshSignInNeeded} */
export async function acceptDocuments(
  actor: Actor,
  number: string,
  now: Date = new Date(),
): Promise<void> {
  authorize(actor, mayHandleApplication, undefined)
  requireFresh(actor)
  await inTransaction(async (transaction) => {
    const application = await holdApplication(number, transaction)
    if (stateOf(application, now) !== 'submitted') throw new Conflict('application-not-submitted')
    const evaluation = await evaluationOf(application, transaction, now)
    await requestMachineTest(evaluation, 1, transaction)
    await addEvent(actor, application, 'documents-accepted', {}, transaction, now)
    await tellStep('agency', 'application-accepted', application, transaction)
  })
}
