import { z } from 'zod'
import { DeadAddress, Delivery } from '#models/index.ts'
import type { Actor } from '../accounts/actor.ts'
import { authorize } from '../accounts/authorize.ts'
import { NotFound } from '../errors.ts'
import { inTransaction } from '../platform/database.ts'
import { record } from '../platform/record.ts'
import { mayFreeAddress } from './policy.ts'
import { addressHash, openRecipient } from './recipient.ts'

/** Lets mail go again to the address of a delivery that was taken for dead; later mails, not those
 * that were given up.
 * @throws {NotFound} for an unknown delivery
 * @throws {Forbidden | SignInNeeded} */
export async function freeAddress(actor: Actor, deliveryId: string): Promise<void> {
  authorize(actor, mayFreeAddress, undefined)
  if (!z.uuid().safeParse(deliveryId).success) throw new NotFound('delivery')
  await inTransaction(async (transaction) => {
    const delivery = await Delivery.findByPk(deliveryId, { transaction })
    if (!delivery) throw new NotFound('delivery')
    const where = { addressHash: addressHash(openRecipient(delivery.recipient)) }
    const freed = await DeadAddress.destroy({ where, transaction })
    if (freed > 0) await record(actor, 'address.freed', 'delivery', delivery.id, transaction)
  })
}
