import { z } from 'zod'
import { DeadAddress } from '#models/index.ts'
import type { Actor } from '../accounts/actor.ts'
import { authorize } from '../accounts/authorize.ts'
import { NotFound } from '../errors.ts'
import { inTransaction } from '../platform/database.ts'
import { record } from '../platform/record.ts'
import { mayFreeAddress } from './policy.ts'

/** Lets mail go again to an address that was taken for dead; later mails, not those that were given
 * up. One that is free already stays so.
 * @throws {NotFound} for what is no id
 * @throws {Forbidden | SignInNeeded} */
export async function freeAddress(actor: Actor, deadAddressId: string): Promise<void> {
  authorize(actor, mayFreeAddress, undefined)
  if (!z.uuid().safeParse(deadAddressId).success) throw new NotFound('dead-address')
  await inTransaction(async (transaction) => {
    const freed = await DeadAddress.destroy({ where: { id: deadAddressId }, transaction })
    if (freed > 0) await record(actor, 'address.freed', 'dead-address', deadAddressId, transaction)
  })
}
