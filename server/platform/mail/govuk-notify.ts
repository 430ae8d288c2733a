import { NotifyClient } from 'notifications-node-client'
import { delayed, noSuchAddress, refused, unreachable } from './transport.ts'
import type { MailNotSent, MailTransport, OutgoingMail } from './transport.ts'

interface NotifyOptions {
  url: string
  apiKey: string
  /** Templates of the service with `((subject))` as subject and `((body))` as body. */
  templates: Record<OutgoingMail['locale'], string>
  replyToId?: string
}

/** Hands mails to GOV.UK Notify, or to a service that keeps its API. The reference is the delivery's,
 * so that after a crash the service can be asked whether it has the mail already.
 * @see https://docs.notifications.service.gov.uk/rest-api.html */
export function notifyTransport({ url, apiKey, ...options }: NotifyOptions): MailTransport {
  const client = new NotifyClient(url, apiKey)
  return {
    send: async (mail) => {
      await client
        .sendEmail(options.templates[mail.locale], mail.recipient, {
          personalisation: { subject: mail.subject, body: mail.text },
          reference: mail.id,
          ...(options.replyToId ? { emailReplyToId: options.replyToId } : {}),
          ...(mail.unsubscribeUrl ? { oneClickUnsubscribeURL: mail.unsubscribeUrl } : {}),
        })
        .catch(fail)
    },
    hasTaken: async (mail) => {
      const { data } = await client.getNotifications('email', undefined, mail.id).catch(fail)
      return data.notifications.length > 0
    },
    close: () => {},
  }
}

interface NotifyError extends Error {
  response?: { status: number; data?: { errors?: { error: string; message: string }[] } }
}

function fail(error: unknown): never {
  throw toOutcome(error as NotifyError)
}

/** 400 says that the mail can never be taken; everything else (403 our key, 429 too many, 5xx) may
 * have another answer later. */
export function toOutcome({ response }: NotifyError): MailNotSent {
  if (!response) return unreachable()
  const reply = String(response.status)
  if (response.status !== 400) return delayed(reply)
  const words = response.data?.errors?.map(({ message }) => message) ?? []
  return words.some((word) => word.startsWith('email_address'))
    ? noSuchAddress(reply)
    : refused(reply)
}
