import { Evaluation } from '#models/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import { authorize } from '../../accounts/authorize.ts'
import { requireFresh } from '../../accounts/require-fresh.ts'
import { env } from '../../env.ts'
import { Conflict } from '../../errors.ts'
import { inTransaction } from '../../platform/database.ts'
import { addWorkingDays } from '../../platform/working-days/working-days.ts'
import { mayHandleApplication } from '../policy.ts'
import { publicText } from '../public-text.ts'
import { addEvent } from './add-event.ts'
import { holdApplication, stateOf } from './find-application.ts'
import type { WholeApplication } from './find-application.ts'
import { isMachineTesting } from './machine-test.ts'
import { tellDay } from './tell.ts'

/** Asks the agency to correct its documents, or what the machine test found; also once more of one
 * that let the day pass. The day is so many working days away as the setting says.
 * @throws {NotFound}
 * @throws {Conflict} `correction-not-now` also to the later of two officers | `machine-test-running`
 * @throws {Invalid} `reason`
 * @throws {FreshSignInNeeded} */
export async function askForCorrection(
  actor: Actor,
  number: string,
  reason: string,
  now: Date = new Date(),
): Promise<void> {
  authorize(actor, mayHandleApplication, undefined)
  requireFresh(actor)
  const text = publicText('reason', reason)
  await inTransaction(async (transaction) => {
    const application = await holdApplication(number, transaction)
    if (!canBeCorrected(application, now)) throw new Conflict('correction-not-now')
    const { id: applicationId } = application
    const evaluation = await Evaluation.findOne({ where: { applicationId }, transaction })
    if (
      stateOf(application, now) === 'machine-test' &&
      evaluation &&
      isMachineTesting(evaluation)
    ) {
      throw new Conflict('machine-test-running')
    }
    const dueOn = addWorkingDays(now, env.MARK_CORRECTION_WORKING_DAYS)
    const told = { reason: text, dueOn }
    await addEvent(actor, application, 'correction-asked', told, transaction, now)
    await tellDay('agency', 'application-correction', application, dueOn, transaction)
  })
}

/** Before people test: what they find leads to a correction by a decision. */
export function canBeCorrected(application: WholeApplication, now: Date): boolean {
  const state = stateOf(application, now)
  if (state === 'lapsed') return application.events.some(({ kind }) => kind === 'correction-asked')
  return state === 'submitted' || state === 'machine-test'
}
