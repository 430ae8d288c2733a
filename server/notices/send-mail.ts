import type { Transaction } from 'sequelize'
import { plainFoot } from './mails/foot.ts'
import { renderMail } from './render-mail.ts'
import { mailSources } from './templates.ts'
import type { MailKind, MailLocale, MailParams } from './templates.ts'
import { writeDelivery } from './write-delivery.ts'

/** Writes a mail that cannot be switched off, in the transaction of what it tells of; the worker
 * sends it. For what a person can do without, see `notify`. */
export async function sendMail<Kind extends MailKind>(
  kind: Kind,
  recipient: string,
  locale: MailLocale,
  params: MailParams[Kind],
  transaction: Transaction,
): Promise<void> {
  const mail = renderMail(mailSources[locale][kind], plainFoot[locale], params, locale)
  await writeDelivery({ kind, recipient, locale, mail, unsubscribeUrl: null }, transaction)
}
