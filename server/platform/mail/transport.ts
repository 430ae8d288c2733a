/** A mail as every transport takes it. */
export interface OutgoingMail {
  /** The delivery's, the same at every try. */
  id: string
  recipient: string
  locale: 'zh-TW' | 'en'
  subject: string
  text: string
  html: string
  /** Where one click ends mails of this kind. */
  unsubscribeUrl: string | null
}

/** A way out of the house for mails. */
export interface MailTransport {
  /** @throws {MailNotSent} */
  send(mail: OutgoingMail): Promise<void>
  /** Whether the service took a mail at a try whose end nobody saw; where it can be asked. */
  hasTaken?(mail: OutgoingMail): Promise<boolean>
  /** Its mails are read on this very site, and so stay readable here. */
  keeps?: boolean
  close(): void
}

export interface Outcome {
  /** A key of the catalogue `deliveries`, `reasons`. */
  reason: 'unreachable' | 'delayed' | 'address' | 'refused'
  /** Numbers of the answer, never its words: they repeat the address. */
  reply: string | null
  /** Another try can only end the same way. */
  isFinal: boolean
  /** So can every other mail to this address. */
  isDeadAddress: boolean
}

/** Why a mail did not go out. */
export class MailNotSent extends Error {
  readonly outcome: Outcome
  constructor(outcome: Outcome) {
    super(`${outcome.reason} ${outcome.reply ?? ''}`.trim())
    this.outcome = outcome
  }
}

export const unreachable = (): MailNotSent =>
  new MailNotSent({ reason: 'unreachable', reply: null, isFinal: false, isDeadAddress: false })

export const delayed = (reply: string | null): MailNotSent =>
  new MailNotSent({ reason: 'delayed', reply, isFinal: false, isDeadAddress: false })

export const refused = (reply: string | null): MailNotSent =>
  new MailNotSent({ reason: 'refused', reply, isFinal: true, isDeadAddress: false })

export const noSuchAddress = (reply: string | null): MailNotSent =>
  new MailNotSent({ reason: 'address', reply, isFinal: true, isDeadAddress: true })
