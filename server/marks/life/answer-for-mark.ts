import type { Actor } from '../../accounts/actor.ts'
import { authorize } from '../../accounts/authorize.ts'
import { Conflict } from '../../errors.ts'
import { inTransaction } from '../../platform/database.ts'
import { holdMark } from '../find-mark.ts'
import { mayAnswerForMark } from '../policy.ts'
import { publicText } from '../public-text.ts'
import { addMarkEvent } from './add-mark-event.ts'
import { answerRefusal } from './steps.ts'

/** Puts the agency's own words beside a step against its mark, for everybody to read: once for each
 * step, and also when two of the agency write at the same time.
 * @throws {Conflict} `mark-nothing-to-answer` | `mark-answered`
 * @throws {Invalid} as `publicText` */
export async function answerForMark(
  actor: Actor,
  number: string,
  answer: string,
  now: Date = new Date(),
): Promise<void> {
  await inTransaction(async (transaction) => {
    const mark = await holdMark(number, transaction)
    authorize(actor, mayAnswerForMark, mark)
    const reason = publicText('reason', answer)
    const refusal = answerRefusal(mark)
    if (refusal) throw new Conflict(refusal)
    await addMarkEvent(actor, mark, { kind: 'notice-answered', reason }, transaction, now)
  })
}
