import type { Transaction } from 'sequelize'
import { Delivery } from '#models/index.ts'
import { findAccountByEmail } from '../accounts/email.ts'
import { enqueue } from '../platform/queue.ts'
import { deliverMail } from './deliver-mail.ts'
import { sealRecipient } from './recipient.ts'
import type { RenderedMail } from './render-mail.ts'
import type { MailKind, MailLocale } from './templates.ts'

interface NewDelivery {
  kind: MailKind
  recipient: string
  locale: MailLocale
  mail: RenderedMail
  unsubscribeUrl: string | null
}

/** Writes a mail and the job that sends it.
 * @returns the id of the delivery */
export async function writeDelivery(
  { kind, recipient, locale, mail, unsubscribeUrl }: NewDelivery,
  transaction: Transaction,
): Promise<string> {
  const owner = await findAccountByEmail(recipient, transaction)
  const delivery = await Delivery.create(
    {
      accountId: owner?.id ?? null,
      kind,
      locale,
      unsubscribeUrl,
      recipient: sealRecipient(recipient),
      ...mail,
    },
    { transaction },
  )
  await enqueue(deliverMail, { deliveryId: delivery.id }, transaction)
  return delivery.id
}
