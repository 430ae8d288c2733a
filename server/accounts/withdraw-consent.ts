import { z } from 'zod'
import { Consent } from '#models/index.ts'
import { NotFound } from '../errors.ts'
import { inTransaction } from '../platform/database.ts'
import { record } from '../platform/record.ts'
import type { Actor } from './actor.ts'
import { lockOwnAccount } from './my-account.ts'
import { sealPerson } from './person.ts'

/** Takes back a consent; what was stored on its ground goes at once. Once withdrawn, it stays so.
 * @throws {SignInNeeded}
 * @throws {NotFound} `consent`, also where it is somebody else's */
export async function withdrawConsent(actor: Actor, consentId: string): Promise<void> {
  await inTransaction(async (transaction) => {
    const account = await lockOwnAccount(actor, transaction)
    const isId = z.uuid().safeParse(consentId).success
    const consent = isId
      ? await Consent.findOne({ where: { id: consentId, accountId: account.id }, transaction })
      : null
    if (!consent) throw new NotFound('consent')
    if (consent.withdrawnAt) return
    await consent.update({ withdrawnAt: new Date() }, { transaction })
    await account.update(sealPerson({ disability: null }), { transaction })
    await record(actor, 'consent.withdrawn', 'account', account.id, transaction)
  })
}
