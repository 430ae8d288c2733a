import type { Actor } from '../../accounts/actor.ts'
import { authorize } from '../../accounts/authorize.ts'
import type { Rule } from '../../accounts/authorize.ts'
import { requireFresh } from '../../accounts/require-fresh.ts'
import { Conflict } from '../../errors.ts'
import { inTransaction } from '../../platform/database.ts'
import { holdMark } from '../find-mark.ts'
import type { WholeMark } from '../present.ts'
import { publicText } from '../public-text.ts'
import { addMarkEvent } from './add-mark-event.ts'
import type { NewEvent } from './add-mark-event.ts'
import { refusalOf } from './steps.ts'
import type { OfficerStep } from './steps.ts'

export interface StepAsked {
  number: string
  step: OfficerStep
  reason: string
  now: Date
  rule: Rule
  /** The events that it consists of; the reason is put to them. */
  events: (mark: WholeMark) => NewEvent[]
}

/** Takes a step of an officer, with a reason that everybody reads. Of two who do it at once, the
 * later is told what the first has done.
 * @throws {Conflict} as `refusalOf`
 * @throws {Invalid} as `publicText`
 * @throws {FreshSignInNeeded} */
export async function takeStep(actor: Actor, asked: StepAsked): Promise<void> {
  const { number, step, now } = asked
  authorize(actor, asked.rule, undefined)
  requireFresh(actor)
  const reason = publicText('reason', asked.reason)
  await inTransaction(async (transaction) => {
    const mark = await holdMark(number, transaction)
    const refusal = refusalOf(step, mark, now)
    if (refusal) throw new Conflict(refusal)
    for (const event of asked.events(mark)) {
      await addMarkEvent(actor, mark, { ...event, reason }, transaction, now)
    }
  })
}
