import { createTransport } from 'nodemailer'
import { delayed, noSuchAddress, refused, unreachable } from './transport.ts'
import type { MailNotSent, MailTransport, OutgoingMail } from './transport.ts'

interface SmtpOptions {
  /** `smtp://user:password@host:port` */
  url: string
  from: string
  replyTo?: string
  /** Host name after the @ of message ids. */
  host: string
}

// All together less than a worker may take for one mail, so that a claim is never held by two.
const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 15_000 }

/** Hands mails to a mail server, over connections that are kept for the next. The message id is the
 * delivery's own, so that a mailbox can recognise a mail that comes twice. */
export function smtpTransport(options: SmtpOptions): MailTransport {
  const transporter = createTransport({
    ...connectionOf(options.url),
    ...timeouts,
    pool: true,
    maxConnections: 4,
  })
  return {
    send: async (mail) => {
      try {
        await transporter.sendMail(message(mail, options))
      } catch (error) {
        throw toOutcome(error as SmtpError)
      }
    },
    close: () => transporter.close(),
  }
}

function connectionOf(url: string) {
  const { protocol, hostname, port, username, password } = new URL(url)
  const auth = { user: decodeURIComponent(username), pass: decodeURIComponent(password) }
  return {
    host: hostname,
    port: Number(port) || (protocol === 'smtps:' ? 465 : 587),
    secure: protocol === 'smtps:',
    ...(username ? { auth } : {}),
  }
}

const message = (mail: OutgoingMail, { from, replyTo, host }: SmtpOptions) => ({
  from,
  replyTo,
  to: mail.recipient,
  subject: mail.subject,
  text: mail.text,
  html: mail.html,
  messageId: `<${mail.id}@${host}>`,
  // Signed by the mail server (DKIM), or mail programs do not offer the click: RFC 8058, 4.
  headers: { 'Auto-Submitted': 'auto-generated', ...unsubscribeHeaders(mail) },
})

const unsubscribeHeaders = ({ unsubscribeUrl }: OutgoingMail): Record<string, string> =>
  unsubscribeUrl
    ? {
        'List-Unsubscribe': `<${unsubscribeUrl}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }
    : {}

interface SmtpError extends Error {
  responseCode?: number
  response?: string
  command?: string
}

const enhancedCode = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/
const addressCodes = /^5\.(1\.[0-36]|2\.1)$/

/** What the answer of a mail server means for the mail. A 5xx to anything but the recipient or the
 * mail itself (such as our own sign-in) is a fault of the house and worth another try.
 * @see RFC 5321, 4.2.1, and RFC 3463 for the enhanced codes */
export function toOutcome({ responseCode, response, command }: SmtpError): MailNotSent {
  if (!responseCode) return unreachable()
  const enhanced = enhancedCode.exec(response ?? '')?.[1] ?? null
  const reply = enhanced ? `${responseCode} ${enhanced}` : String(responseCode)
  if (responseCode < 500) return delayed(reply)
  if (command === 'RCPT TO') {
    const isDead = enhanced ? addressCodes.test(enhanced) : [550, 551, 553].includes(responseCode)
    return isDead ? noSuchAddress(reply) : refused(reply)
  }
  return command === 'DATA' ? refused(reply) : delayed(reply)
}
