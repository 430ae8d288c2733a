import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'

export interface TakenMail {
  to: string[]
  raw: string
  messageId: string
}

interface Answers {
  /** What the server says to a recipient; nothing is a yes. */
  toRecipient?: (address: string) => { code: number; text: string } | null
}

/** A real mail server on loopback that keeps what it takes. */
export async function startMailServer({ toRecipient }: Answers = {}, port = 0) {
  const taken: TakenMail[] = []
  const asked: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) => {
      asked.push(address)
      const answer = toRecipient?.(address)
      done(answer ? Object.assign(new Error(answer.text), { responseCode: answer.code }) : null)
    },
    onData: async (stream, session, done) => {
      const raw = await text(stream)
      const [, messageId = ''] = /^Message-ID: (.*)$/im.exec(raw) ?? []
      taken.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw, messageId })
      done()
    },
  })
  server.listen(port, '127.0.0.1')
  await once(server.server, 'listening')
  const { port: listens } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${listens}`,
    port: listens,
    taken,
    asked,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
