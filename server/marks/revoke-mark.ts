import { MarkEvent } from '#models/index.ts'
import type { Actor } from '../accounts/actor.ts'
import { authorize } from '../accounts/authorize.ts'
import { requireFresh } from '../accounts/require-fresh.ts'
import { Conflict } from '../errors.ts'
import { inTransaction } from '../platform/database.ts'
import { record } from '../platform/record.ts'
import { holdMark } from './find-mark.ts'
import { markState } from './mark-state.ts'
import { mayRevokeMark } from './policy.ts'
import { publicText } from './public-text.ts'

/** Takes a mark back, once and for ever, with the reason that the public reads. An expired mark can
 * be revoked too: that it should not have stood is worth saying.
 * @throws {Conflict} `mark-revoked`
 * @throws {FreshSignInNeeded} */
export async function revokeMark(
  actor: Actor,
  number: string,
  reason: string,
  now: Date = new Date(),
): Promise<void> {
  authorize(actor, mayRevokeMark, undefined)
  requireFresh(actor)
  const text = publicText('reason', reason)
  await inTransaction(async (transaction) => {
    const mark = await holdMark(number, transaction)
    const state = markState(mark, now)
    if (state === 'revoked') throw new Conflict('mark-revoked')
    await MarkEvent.create(
      { markId: mark.id, kind: 'revoked', reason: text, byId: actor.accountId, at: now },
      { transaction },
    )
    await record(actor, 'mark.revoked', 'mark', mark.id, transaction, {
      before: { state },
      after: { state: 'revoked' },
    })
  })
}
