import { createTransport } from 'nodemailer'
import type { Transporter } from 'nodemailer'
import { env } from '../env.ts'

interface Mail {
  id: string
  recipient: string
  subject: string
  text: string
  html: string
}

let transport: Transporter | null = null

/** Hands a mail to the server named by `SMTP_URL`. The message id is the mail's own, so that a
 * repeated attempt can be recognised by the mailbox.
 * @throws {Error} the server's answer, worth another try later */
export async function sendBySmtp(mail: Mail): Promise<void> {
  transport ??= createTransport(env.SMTP_URL)
  await transport.sendMail({
    from: env.MAIL_FROM,
    to: mail.recipient,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageId: `<${mail.id}@${new URL(env.PUBLIC_URL).hostname}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
  })
}
