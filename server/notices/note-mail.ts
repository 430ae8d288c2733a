import type { Transaction } from 'sequelize'
import type { Delivery } from '#models/index.ts'
import { noteUse, theService } from '../accounts/note-use.ts'
import type { UsePurpose } from '../accounts/use-purposes.ts'
import type { MailKind } from './templates.ts'

const purposes: Partial<Record<MailKind, UsePurpose>> = {
  'sign-in-code': 'sign-in-mail',
  'agency-invitation': 'invitation-mail',
  'ministry-invitation': 'invitation-mail',
  'second-factor-reset': 'security-mail',
  'scan-finished': 'scan-finished-mail',
}

/** Notes for the owner of an address that the service has written to it; mails of other kinds are
 * notices, which go out as the person chose. */
export async function noteMail(delivery: Delivery, transaction: Transaction): Promise<void> {
  const { accountId, kind } = delivery
  if (!accountId) return
  const purpose = purposes[kind as MailKind] ?? 'notice-mail'
  await noteUse(theService, accountId, purpose, ['email'], transaction)
}
