import { env } from '../../env.ts'
import { notifyTransport } from './govuk-notify.ts'
import { nowhere, outbox } from './outbox.ts'
import { smtpTransport } from './smtp.ts'
import type { MailTransport } from './transport.ts'

let made: { from: string; transport: MailTransport } | null = null

/** The way out that the configuration names; one for the whole process. */
export function mailTransport(): MailTransport {
  const from = [env.SMTP_URL, env.NOTIFY_API_KEY, env.NOTIFY_URL].join('\0')
  if (made?.from === from) return made.transport
  made?.transport.close()
  made = { from, transport: makeTransport() }
  return made.transport
}

/** Closes the connections that are kept for the next mail. */
export function closeMailTransport(): void {
  made?.transport.close()
  made = null
}

function makeTransport(): MailTransport {
  if (env.NOTIFY_API_KEY) {
    return notifyTransport({
      url: env.NOTIFY_URL,
      apiKey: env.NOTIFY_API_KEY,
      templates: { 'zh-TW': env.NOTIFY_TEMPLATE_ZH_TW!, en: env.NOTIFY_TEMPLATE_EN! },
      replyToId: env.NOTIFY_REPLY_TO_ID,
    })
  }
  if (!env.SMTP_URL) return env.EMBEDDED_DATABASE ? outbox : nowhere
  return smtpTransport({
    url: env.SMTP_URL,
    from: env.MAIL_FROM,
    replyTo: env.MAIL_REPLY_TO,
    host: new URL(env.PUBLIC_URL).hostname,
  })
}
