import type { Actor } from '../../accounts/actor.ts'
import { authorize } from '../../accounts/authorize.ts'
import { requireFresh } from '../../accounts/require-fresh.ts'
import { Conflict } from '../../errors.ts'
import { inTransaction } from '../../platform/database.ts'
import { mayApply } from '../policy.ts'
import { addEvent } from './add-event.ts'
import { isClosed } from './application-state.ts'
import { findApplication, holdApplication, stateOf } from './find-application.ts'
import { publicText } from '../public-text.ts'
import { tellStep } from './tell.ts'

/** Takes an application back, at any time before it is decided; a draft too.
 * @throws {NotFound}
 * @throws {Conflict} `application-over` also to the later of two
 * @throws {Invalid} `reason`
 * @throws {FreshSignInNeeded} */
export async function withdrawApplication(
  actor: Actor,
  number: string,
  reason: string,
  now: Date = new Date(),
): Promise<void> {
  authorize(actor, mayApply, await findApplication(number))
  requireFresh(actor)
  const text = publicText('reason', reason)
  await inTransaction(async (transaction) => {
    const application = await holdApplication(number, transaction)
    const state = stateOf(application, now)
    if (isClosed(state)) throw new Conflict('application-over')
    await addEvent(actor, application, 'withdrawn', { reason: text }, transaction, now)
    // Of a draft the officers have never heard.
    if (state !== 'draft') {
      await tellStep('officers', 'application-withdrawn', application, transaction)
    }
  })
}
