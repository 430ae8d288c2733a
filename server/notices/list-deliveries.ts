import { Op } from 'sequelize'
import type { WhereOptions } from 'sequelize'
import { z } from 'zod'
import { DeadAddress, Delivery } from '#models/index.ts'
import type { Actor } from '../accounts/actor.ts'
import { authorize } from '../accounts/authorize.ts'
import { fromCursor, toPage } from '../platform/cursor.ts'
import type { Page } from '../platform/cursor.ts'
import type { Outcome } from '../platform/mail/transport.ts'
import { mayFollowDeliveries } from './policy.ts'
import { addressHash, masked, openRecipient } from './recipient.ts'
import { isMailKind } from './templates.ts'
import type { MailKind } from './templates.ts'

/** Why a mail is given up (server/notices/send-delivery.ts), or a try failed. */
export type DeliveryReason = Outcome['reason'] | 'dead-address' | 'too-late'

export const deliveryStates = ['queued', 'sent', 'failed'] as const
export type DeliveryState = (typeof deliveryStates)[number]

/** The way of a mail, without a word of what it says. */
export interface DeliveryView {
  id: string
  /** `unknown`: written before mails had kinds, or of a kind that is no more. */
  kind: MailKind | 'unknown'
  /** Masked. */
  recipient: string
  state: DeliveryState
  /** Why it was given up, or why the last try failed. */
  reason: DeliveryReason | null
  /** Numbers of the mail server's answer. */
  reply: string | null
  tries: number
  writtenAt: string
  /** When it was sent or given up. */
  endedAt: string | null
  /** Nothing is sent to the address any more. */
  isDead: boolean
}

interface DeliveryQuery {
  state?: DeliveryState | null
  kind?: MailKind | null
  after?: string | null
}

const pageSize = 50
const Place = z.tuple([z.uuid()])

const conditions: Record<DeliveryState, WhereOptions> = {
  queued: { sentAt: null, failedAt: null },
  sent: { sentAt: { [Op.ne]: null } },
  failed: { failedAt: { [Op.ne]: null } },
}

/** The mails of this house, newest first.
 * @throws {Forbidden | SignInNeeded} */
export async function listDeliveries(
  actor: Actor,
  { state = null, kind = null, after = null }: DeliveryQuery = {},
): Promise<Page<DeliveryView>> {
  authorize(actor, mayFollowDeliveries, undefined)
  const place = fromCursor(after, Place)
  const deliveries = await Delivery.findAll({
    attributes: { exclude: ['subject', 'text', 'html', 'unsubscribeUrl'] },
    where: {
      [Op.and]: [
        ...(state ? [conditions[state]] : []),
        ...(kind ? [{ kind }] : []),
        ...(place ? [{ id: { [Op.lt]: place[0] } }] : []),
      ],
    },
    order: [['id', 'DESC']],
    limit: pageSize + 1,
  })
  const dead = await deadAmong(deliveries)
  return toPage(
    deliveries,
    pageSize,
    (delivery) => present(delivery, dead.has(hashOf(delivery))),
    ({ id }) => [id],
  )
}

const hashOf = ({ recipient }: Delivery): string => addressHash(openRecipient(recipient))

async function deadAmong(deliveries: Delivery[]): Promise<Set<string>> {
  const found = await DeadAddress.findAll({ where: { addressHash: deliveries.map(hashOf) } })
  return new Set(found.map(({ addressHash: hash }) => hash))
}

const present = (delivery: Delivery, isDead: boolean): DeliveryView => ({
  id: delivery.id,
  kind: isMailKind(delivery.kind) ? delivery.kind : 'unknown',
  recipient: masked(openRecipient(delivery.recipient)),
  state: stateOf(delivery),
  reason: delivery.reason as DeliveryReason | null,
  reply: delivery.reply,
  tries: delivery.tries,
  writtenAt: delivery.createdAt.toISOString(),
  endedAt: (delivery.sentAt ?? delivery.failedAt)?.toISOString() ?? null,
  isDead,
})

function stateOf({ sentAt, failedAt }: Delivery): DeliveryState {
  if (sentAt) return 'sent'
  return failedAt ? 'failed' : 'queued'
}
