import type { Actor } from '../../accounts/actor.ts'
import { authorize } from '../../accounts/authorize.ts'
import { Conflict } from '../../errors.ts'
import { inTransaction } from '../../platform/database.ts'
import { mayApply } from '../policy.ts'
import { publicText } from '../public-text.ts'
import { addEvent } from './add-event.ts'
import { findApplication, holdApplication, stateOf } from './find-application.ts'
import { evaluationOf, requestMachineTest } from './machine-test.ts'
import { readObstacles } from './read-obstacles.ts'
import { tellStep } from './tell.ts'

/** Hands in what was asked to be corrected, with words on what was done. Where the documents were
 * accepted before, the sample is tested by machine again; else what stood in the way of the first
 * time must not stand in it now.
 * @throws {NotFound}
 * @throws {Conflict} `correction-not-asked` also to the later of two | `application-lapsed` |
 *   `application-obstacles`
 * @throws {Invalid} `words` */
export async function handInCorrection(
  actor: Actor,
  number: string,
  words: string,
  now: Date = new Date(),
): Promise<void> {
  authorize(actor, mayApply, await findApplication(number))
  const text = publicText('words', words)
  await inTransaction(async (transaction) => {
    const application = await holdApplication(number, transaction)
    const state = stateOf(application, now)
    if (state === 'lapsed') throw new Conflict('application-lapsed')
    if (state !== 'correction') throw new Conflict('correction-not-asked')
    const isAccepted = application.events.some(({ kind }) => kind === 'documents-accepted')
    if (isAccepted) {
      await requestMachineTest(await evaluationOf(application, transaction, now), 1, transaction)
    } else {
      const { obstacles } = await readObstacles(application, transaction, now)
      if (obstacles.length > 0) throw new Conflict('application-obstacles')
    }
    await addEvent(actor, application, 'corrected', { reason: text }, transaction, now)
    await tellStep('officers', 'application-corrected', application, transaction)
  })
}
