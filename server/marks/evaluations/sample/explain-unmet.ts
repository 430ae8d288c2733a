import type { Actor } from '../../../accounts/actor.ts'
import { authorize } from '../../../accounts/authorize.ts'
import { Invalid } from '../../../errors.ts'
import { inTransaction } from '../../../platform/database.ts'
import { record } from '../../../platform/record.ts'
import { mayHandleApplication } from '../../policy.ts'
import { publicText } from '../../public-text.ts'
import { holdSample } from './hold-sample.ts'

/** Says in words why there is no page for a reason.
 * @throws {NotFound}
 * @throws {Conflict} `sample-closed`
 * @throws {Invalid} `reason`: `sample-reason`, where it is met; `words` */
export async function explainUnmet(
  actor: Actor,
  number: string,
  reason: string,
  words: string,
  now: Date = new Date(),
): Promise<void> {
  authorize(actor, mayHandleApplication, undefined)
  const text = publicText('words', words)
  await inTransaction(async (transaction) => {
    const { evaluation } = await holdSample(number, transaction, now)
    if (!Object.hasOwn(evaluation.unmet, reason)) throw new Invalid('reason', 'sample-reason')
    await evaluation.update({ unmet: { ...evaluation.unmet, [reason]: text } }, { transaction })
    await record(actor, 'sample.explained', 'evaluation', evaluation.id, transaction)
  })
}
