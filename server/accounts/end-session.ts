import { Op } from 'sequelize'
import { z } from 'zod'
import { Session } from '#models/index.ts'
import { NotFound } from '../errors.ts'
import { inTransaction } from '../platform/database.ts'
import { record } from '../platform/record.ts'
import type { Actor } from './actor.ts'
import { authorize } from './authorize.ts'
import { mayLookAfterOneself } from './policy.ts'

/** Signs one of the actor's browsers out.
 * @throws {NotFound} there is none such, or it is somebody else's */
export async function endSession(actor: Actor, sessionId: string): Promise<void> {
  authorize(actor, mayLookAfterOneself, undefined)
  if (!z.uuid().safeParse(sessionId).success) throw new NotFound('session')
  const { accountId } = actor
  await inTransaction(async (transaction) => {
    const ended = await Session.destroy({ where: { id: sessionId, accountId }, transaction })
    if (ended === 0) throw new NotFound('session')
    await record(actor, 'session.ended', 'account', accountId, transaction)
  })
}

/** Signs all of the actor's browsers out but the one that asks. */
export async function endOtherSessions(actor: Actor): Promise<void> {
  authorize(actor, mayLookAfterOneself, undefined)
  const { accountId, sessionId } = actor
  await inTransaction(async (transaction) => {
    await Session.destroy({
      where: { accountId, ...(sessionId ? { id: { [Op.ne]: sessionId } } : {}) },
      transaction,
    })
    await record(actor, 'session.others-ended', 'account', accountId, transaction)
  })
}
