import { Delivery } from '#models/index.ts'
import { env } from '../env.ts'
import { NotFound } from '../errors.ts'
import type { Actor } from '../accounts/actor.ts'
import { openRecipient } from './recipient.ts'

export interface OutboxMail {
  id: string
  recipient: string
  subject: string
  text: string
  writtenAt: string
}

const shown = 50

/** Whether this installation keeps its mail to itself. */
export const hasOutbox = (): boolean =>
  env.EMBEDDED_DATABASE && !env.SMTP_URL && !env.NOTIFY_API_KEY

/** The newest mails that no server sends: the demonstration's mailbox. Anybody may read it, and so
 * it exists only with the embedded database and without a mail server.
 * @throws {NotFound} everywhere else */
export async function readOutbox(_actor: Actor): Promise<OutboxMail[]> {
  if (!hasOutbox()) throw new NotFound('outbox')
  const mails = await Delivery.findAll({ order: [['id', 'DESC']], limit: shown })
  return mails.map((mail) => ({
    id: mail.id,
    recipient: openRecipient(mail.recipient),
    subject: mail.subject,
    text: mail.text,
    writtenAt: mail.createdAt.toISOString(),
  }))
}
