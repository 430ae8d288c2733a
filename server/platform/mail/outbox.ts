import { unreachable } from './transport.ts'
import type { MailTransport } from './transport.ts'

/** The demonstration's way out: none. What was "sent" can be read at `/outbox`. */
export const outbox: MailTransport = {
  send: () => Promise.resolve(),
  keeps: true,
  close: () => {},
}

/** Where no way out is configured, and nobody reads an outbox: mails wait until there is one. */
export const nowhere: MailTransport = {
  send: () => Promise.reject(unreachable()),
  close: () => {},
}
