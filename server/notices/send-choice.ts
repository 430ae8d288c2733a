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
import type { NewDelivery } from './write-delivery.ts'

/** Writes a mail that somebody chose to get and can end with one click.
 * @returns the id of the delivery */
export const sendChoice = <Kind extends MailKind>(
  kind: Kind,
  account: Account,
  params: MailParams[Kind],
  subscription: Subscription,
  transaction: Transaction,
): Promise<string> => writeDelivery(composeChoice(kind, account, params, subscription), transaction)

/** A mail that somebody chose to get and can end with one click, to be written.
 * @throws {NotFound} `account`, where the account was deleted */
export function composeChoice<Kind extends MailKind>(
  kind: Kind,
  account: Account,
  params: MailParams[Kind],
  subscription: Subscription,
): NewDelivery {
  const { locale } = account
  const links = {
    settingsUrl: new URL('/account/notices', env.PUBLIC_URL).href,
    unsubscribeUrl: unsubscribeUrl(account.id, subscription),
  }
  const values = { ...params, ...links }
  const mail = renderMail(mailSources[locale][kind], choiceFoot[locale], values, locale)
  const { unsubscribeUrl: url } = links
  return { kind, recipient: emailOf(account), locale, mail, unsubscribeUrl: url }
}
