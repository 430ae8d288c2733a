import { once } from 'node:events'
import { connect } from 'node:net'
import type { AddressInfo } from 'node:net'
import type { Handle } from '#server/web/answer.ts'
import { limits } from '#server/web/limits.ts'
import type { Limits } from '#server/web/limits.ts'
import { makeApp } from '#server/web/make-app.ts'
import type { WebEnv } from '#server/web/make-app.ts'
import { makeServer } from '#server/web/make-server.ts'

export interface Door {
  url: string
  port: number
  /** Writes raw text on a connection of its own and reads until the other side hangs up. */
  say: (text: string) => Promise<string>
  [Symbol.asyncDispose]: () => Promise<void>
}

/** Says back how the request looked from inside. */
export const mirror: Handle = async (request, { networkAddress }) =>
  Response.json({
    url: request.url,
    networkAddress,
    forwarded: [...request.headers.keys()].filter((name) => name.includes('forwarded')),
    body: await request.text(),
  })

/** The real door on a port of its own, with something simple behind it. */
export async function openDoor(
  handle: Handle = mirror,
  env: Partial<WebEnv> = {},
  tighter: Partial<Limits> = {},
): Promise<Door> {
  const all = { ...limits, ...tighter }
  const settings = {
    PUBLIC_URL: 'http://curbcut.test',
    EMBEDDED_DATABASE: false,
    TRUSTED_PROXIES: [],
  }
  const server = makeServer(all, makeApp({ ...settings, ...env }, all, handle))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    say: (text) => say(port, text),
    [Symbol.asyncDispose]: async () => {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}

/** A connection that is held by hand. Being cut off in the middle is no error here: it is what the
 * tests are about. */
export function hold(port: number) {
  const socket = connect(port, '127.0.0.1')
  const parts: Buffer[] = []
  socket.on('data', (part: Buffer) => parts.push(part))
  socket.on('error', () => {})
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  return { socket, closed, heard: () => Buffer.concat(parts).toString() }
}

async function say(port: number, text: string): Promise<string> {
  const { socket, closed, heard } = hold(port)
  socket.write(text)
  await closed
  return heard()
}
