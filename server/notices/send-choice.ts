import type { Transaction } from 'sequelize'
import type { Account } from '#models/index.ts'
import { emailOf } from '../accounts/email.ts'
import { env } from '../env.ts'
import { choiceFoot } from './mails/foot.ts'
import { renderMail } from './render-mail.ts'
import { mailSources } from './templates.ts'
import type { MailKind, MailParams } from './templates.ts'
import { unsubscribeUrl } from './unsubscribe-token.ts'
import type { Subscription } from './unsubscribe-token.ts'
import { writeDelivery } from './write-delivery.ts'

/** Writes a mail that somebody chose to get and can end with one click.
 * @returns the id of the delivery */
export async function sendChoice<Kind extends MailKind>(
  kind: Kind,
  account: Account,
  params: MailParams[Kind],
  subscription: Subscription,
  transaction: Transaction,
): Promise<string> {
  const { locale } = account
  const links = {
    settingsUrl: new URL('/account/notices', env.PUBLIC_URL).href,
    unsubscribeUrl: unsubscribeUrl(account.id, subscription),
  }
  const values = { ...params, ...links }
  const mail = renderMail(mailSources[locale][kind], choiceFoot[locale], values, locale)
  const recipient = emailOf(account)
  const { unsubscribeUrl: url } = links
  return writeDelivery({ kind, recipient, locale, mail, unsubscribeUrl: url }, transaction)
}
