import type { Transaction } from 'sequelize'
import { z } from 'zod'
import { Account, Membership, Passkey, RecoveryCode } from '#models/index.ts'
import { NotFound } from '../errors.ts'
import { sendMail } from '../notices/send-mail.ts'
import { inTransaction } from '../platform/database.ts'
import { record } from '../platform/record.ts'
import type { Actor } from './actor.ts'
import { authorize } from './authorize.ts'
import { emailOf } from './email.ts'
import { holdFactors } from './factors.ts'
import { endSessionsOf } from './open-session.ts'
import { mayResetSecondFactor } from './policy.ts'
import { requireFresh } from './require-fresh.ts'

/** Takes away every second factor of one of the ministry's people who has lost them, so that they can
 * set up a new one when they next sign in, and until then nothing else. They are signed out
 * everywhere and told by mail.
 * @throws {Forbidden} it is one's own: whoever has lost it cannot have shown it
 * @throws {NotFound} nobody of the ministry has this account
 * @throws {FreshSignInNeeded} */
export async function resetSecondFactor(actor: Actor, accountId: string): Promise<void> {
  authorize(actor, mayResetSecondFactor, { accountId })
  requireFresh(actor)
  await inTransaction(async (transaction) => {
    const account = await findStaff(accountId, transaction)
    // Held, so that nobody with an open session adds one meanwhile.
    const factors = await holdFactors(accountId, transaction)
    const where = { where: { accountId }, transaction }
    await Passkey.destroy(where)
    await RecoveryCode.destroy(where)
    await factors.update(
      { totpSecret: null, totpPending: null, totpPendingAt: null, failures: 0 },
      { transaction },
    )
    await endSessionsOf(accountId, transaction)
    await sendMail('second-factor-reset', emailOf(account), account.locale, {}, transaction)
    await record(actor, 'second-factor.reset', 'account', accountId, transaction)
  })
}

/** Held, so that the role does not end meanwhile. */
async function findStaff(accountId: string, transaction: Transaction): Promise<Account> {
  if (!z.uuid().safeParse(accountId).success) throw new NotFound('member')
  const held = await Membership.findOne({
    where: { accountId, agencyId: null },
    lock: transaction.LOCK.UPDATE,
    transaction,
  })
  if (!held) throw new NotFound('member')
  return Account.findByPk(accountId, {
    lock: transaction.LOCK.UPDATE,
    rejectOnEmpty: true,
    transaction,
  })
}
