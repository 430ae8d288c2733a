import { fn, literal } from 'sequelize'
import { DeadAddress, Delivery } from '#models/index.ts'
import { inTransaction } from '../platform/database.ts'
import { mailTransport } from '../platform/mail/index.ts'
import { MailNotSent } from '../platform/mail/transport.ts'
import type { MailTransport, OutgoingMail } from '../platform/mail/transport.ts'
import { noteMail } from './note-mail.ts'
import { addressHash, openRecipient } from './recipient.ts'

/** As long as a worker may take for one mail (see deliver-mail.ts); after that it is dead. */
const claimMs = 120_000
const patienceMs = 3 * 24 * 3_600_000

const nothingKept = { subject: '', text: '', html: '' }

/** One try to send a mail. What was sent, or given up, is left alone. Two workers never send one mail
 * at once: who sends has claimed it first. A worker that died between the mail server's "taken" and
 * our note of it leaves a claim; the mail then goes out again under the same message id, unless the
 * service can say that it has it (docs/decisions/0015-mail-at-least-once.md).
 * @throws {MailNotSent} worth another try */
export async function sendDelivery(deliveryId: string): Promise<void> {
  const claimed = await claim(deliveryId)
  if (!claimed) return
  const { delivery, wasClaimed } = claimed
  const transport = mailTransport()
  try {
    const mail = toMail(delivery)
    if (await isDead(delivery)) return await giveUp(delivery, 'dead-address', null)
    if (!(wasClaimed && (await transport.hasTaken?.(mail)))) await transport.send(mail)
    await markSent(delivery, transport)
  } catch (error) {
    if (!(error instanceof MailNotSent)) throw error
    await noteFailure(delivery, error)
  }
}

interface Claimed {
  delivery: Delivery
  /** Somebody had claimed it before and was not heard of again. */
  wasClaimed: boolean
}

/** @throws {Error} while another worker holds it */
const claim = (id: string): Promise<Claimed | null> =>
  inTransaction(async (transaction) => {
    const delivery = await Delivery.findByPk(id, { lock: true, transaction })
    if (!delivery || delivery.sentAt || delivery.failedAt) return null
    const { claimedAt } = delivery
    if (claimedAt && Date.now() - claimedAt.getTime() < claimMs) {
      throw new Error('another worker is sending this mail')
    }
    await delivery.update(
      { claimedAt: fn('now') as unknown as Date, tries: literal('tries + 1') as unknown as number },
      { transaction },
    )
    return { delivery, wasClaimed: claimedAt !== null }
  })

const toMail = (delivery: Delivery): OutgoingMail => ({
  id: delivery.id,
  recipient: openRecipient(delivery.recipient),
  locale: delivery.locale,
  subject: delivery.subject,
  text: delivery.text,
  html: delivery.html,
  unsubscribeUrl: delivery.unsubscribeUrl,
})

const hashOf = ({ recipient }: Delivery): string => addressHash(openRecipient(recipient))

const isDead = async (delivery: Delivery): Promise<boolean> =>
  (await DeadAddress.count({ where: { addressHash: hashOf(delivery) } })) > 0

async function markSent(delivery: Delivery, transport: MailTransport): Promise<void> {
  await inTransaction(async (transaction) => {
    await delivery.update(
      {
        sentAt: new Date(),
        claimedAt: null,
        reason: null,
        reply: null,
        ...(transport.keeps ? {} : nothingKept),
      },
      { transaction },
    )
    await noteMail(delivery, transaction)
  })
}

async function noteFailure(delivery: Delivery, error: MailNotSent): Promise<void> {
  const { reason, reply, isFinal, isDeadAddress } = error.outcome
  if (isDeadAddress) await bury(delivery, reply ?? reason)
  if (isFinal) return giveUp(delivery, reason, reply)
  if (Date.now() - delivery.createdAt.getTime() > patienceMs) {
    return giveUp(delivery, 'too-late', reply)
  }
  await delivery.update({ claimedAt: null, reason, reply })
  throw error
}

const giveUp = async (delivery: Delivery, reason: string, reply: string | null): Promise<void> => {
  await delivery.update({ failedAt: new Date(), claimedAt: null, reason, reply, ...nothingKept })
}

const bury = (delivery: Delivery, reason: string) =>
  DeadAddress.bulkCreate([{ addressHash: hashOf(delivery), reason, deliveryId: delivery.id }], {
    ignoreDuplicates: true,
  })
