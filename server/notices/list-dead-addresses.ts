import { Op } from 'sequelize'
import { z } from 'zod'
import { DeadAddress, Delivery } from '#models/index.ts'
import type { Actor } from '../accounts/actor.ts'
import { authorize } from '../accounts/authorize.ts'
import { fromCursor, toPage } from '../platform/cursor.ts'
import type { Page } from '../platform/cursor.ts'
import { mayFollowDeliveries, mayFreeAddress } from './policy.ts'
import { masked, openRecipient } from './recipient.ts'

/** An address that nothing is sent to any more. */
export interface DeadAddressView {
  id: string
  /** Masked; null once the mail that found it out is no longer kept: then only a hash is known. */
  recipient: string | null
  /** The numbers of the mail server's answer, or its kind. */
  reason: string
  since: string
}

export type DeadAddressPage = Page<DeadAddressView> & { mayFree: boolean }

const pageSize = 50
const Place = z.tuple([z.uuid()])

/** The addresses that were taken for dead, newest first.
 * @throws {Forbidden | SignInNeeded} */
export async function listDeadAddresses(
  actor: Actor,
  after: string | null = null,
): Promise<DeadAddressPage> {
  authorize(actor, mayFollowDeliveries, undefined)
  const place = fromCursor(after, Place)
  const dead = await DeadAddress.findAll({
    where: place ? { id: { [Op.lt]: place[0] } } : {},
    include: [{ model: Delivery, as: 'delivery', attributes: ['recipient'] }],
    order: [['id', 'DESC']],
    limit: pageSize + 1,
  })
  return {
    ...toPage(dead, pageSize, present, ({ id }) => [id]),
    mayFree: mayFreeAddress(actor),
  }
}

const present = ({ id, delivery, reason, createdAt }: DeadAddress): DeadAddressView => ({
  id,
  recipient: delivery ? masked(openRecipient(delivery.recipient)) : null,
  reason,
  since: createdAt.toISOString(),
})
