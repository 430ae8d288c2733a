import type { Transaction } from 'sequelize'
import { Delivery, newId } from '#models/index.ts'
import { findAccountByEmail } from '../accounts/email.ts'
import { enqueueMany } from '../platform/queue.ts'
import { deliverMail } from './deliver-mail.ts'
import { sealRecipient } from './recipient.ts'
import type { RenderedMail } from './render-mail.ts'
import type { MailKind, MailLocale } from './templates.ts'

export interface NewDelivery {
  kind: MailKind
  recipient: string
  locale: MailLocale
  mail: RenderedMail
  unsubscribeUrl: string | null
}

/** Writes a mail and the job that sends it.
 * @returns the id of the delivery */
export async function writeDelivery(
  delivery: NewDelivery,
  transaction: Transaction,
): Promise<string> {
  const owner = await findAccountByEmail(delivery.recipient, transaction)
  const [id] = await writeDeliveries([{ delivery, accountId: owner?.id ?? null }], transaction)
  return id!
}

/** Writes many mails, and the jobs that send them, in two statements.
 * @returns the ids of the deliveries, in the same order */
export async function writeDeliveries(
  all: { accountId: string | null; delivery: NewDelivery }[],
  transaction: Transaction,
): Promise<string[]> {
  const rows = all.map(
    ({ accountId, delivery: { kind, locale, mail, unsubscribeUrl, recipient } }) => ({
      id: newId(),
      accountId,
      kind,
      locale,
      unsubscribeUrl,
      recipient: sealRecipient(recipient),
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
    }),
  )
  await Delivery.bulkCreate(rows, { transaction })
  const ids = rows.map(({ id }) => id)
  await enqueueMany(
    deliverMail,
    ids.map((deliveryId) => ({ deliveryId })),
    transaction,
  )
  return ids
}
