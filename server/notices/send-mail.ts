import type { Transaction } from 'sequelize'
import { Delivery } from '#models/index.ts'
import { enqueue } from '../platform/queue.ts'
import { deliverMail } from './jobs.ts'
import { plainFoot } from './mails/foot.ts'
import { sealRecipient } from './recipient.ts'
import { renderMail } from './render-mail.ts'
import { mailSources } from './templates.ts'
import type { MailKind, MailLocale, MailParams } from './templates.ts'

/** Writes a mail in the transaction of what it tells of; the worker sends it. */
export async function sendMail<Kind extends MailKind>(
  kind: Kind,
  recipient: string,
  locale: MailLocale,
  params: MailParams[Kind],
  transaction: Transaction,
): Promise<void> {
  const mail = renderMail(mailSources[locale][kind], plainFoot[locale], params, locale)
  const delivery = await Delivery.create(
    { recipient: sealRecipient(recipient), kind, locale, ...mail },
    { transaction },
  )
  await enqueue(deliverMail, { deliveryId: delivery.id }, transaction)
}
