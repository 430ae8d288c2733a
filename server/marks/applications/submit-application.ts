import type { Actor } from '../../accounts/actor.ts'
import { authorize } from '../../accounts/authorize.ts'
import { requireFresh } from '../../accounts/require-fresh.ts'
import { Conflict } from '../../errors.ts'
import { inTransaction } from '../../platform/database.ts'
import { mayApply } from '../policy.ts'
import { addEvent } from './add-event.ts'
import { findApplication, holdApplication, stateOf } from './find-application.ts'
import { evaluationOf } from './machine-test.ts'
import { readObstacles } from './read-obstacles.ts'
import { tellStep } from './tell.ts'

/** Hands an application in. From then on its terms stand, and its sample is made.
 * @throws {NotFound}
 * @throws {Conflict} `application-handed-in` also to the later of two | `application-lapsed` |
 *   `application-obstacles`: what stands in the way says `readObstacles`
 * @throws {FreshSignInNeeded} */
export async function submitApplication(
  actor: Actor,
  number: string,
  now: Date = new Date(),
): Promise<void> {
  authorize(actor, mayApply, await findApplication(number))
  requireFresh(actor)
  await inTransaction(async (transaction) => {
    const application = await holdApplication(number, transaction)
    const state = stateOf(application, now)
    if (state === 'lapsed') throw new Conflict('application-lapsed')
    if (state !== 'draft') throw new Conflict('application-handed-in')
    const { obstacles, scanId } = await readObstacles(application, transaction, now)
    if (obstacles.length > 0) throw new Conflict('application-obstacles')
    await application.update({ scanId }, { transaction })
    await evaluationOf(application, transaction, now)
    await addEvent(actor, application, 'submitted', {}, transaction, now)
    await tellStep('officers', 'application-submitted', application, transaction)
  })
}
