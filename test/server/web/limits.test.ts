import { once } from 'node:events'
import { request as ask } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import type { Handle } from '#server/web/answer.ts'
import { hold, openDoor } from './open-door.ts'

const form = (length: string) =>
  `POST /anything HTTP/1.1\r\nHost: curbcut.test\r\nOrigin: http://curbcut.test\r\n` +
  `Content-Type: application/x-www-form-urlencoded\r\n${length}\r\n\r\n`

const origin = { Origin: 'http://curbcut.test' }
const post = (url: string, body: string | Uint8Array<ArrayBuffer>) =>
  fetch(url, {
    method: 'POST',
    body,
    headers: { ...origin, 'Content-Type': 'application/x-www-form-urlencoded' },
  })

test('a body within the limit arrives whole', async () => {
  await using door = await openDoor()
  const answer = await post(door.url, `text=${'字'.repeat(1000)}`)
  expect((await answer.json()).body).toBe(`text=${'字'.repeat(1000)}`)
})

test('a body that says that it is too large is refused before it is sent', async () => {
  await using door = await openDoor()
  expect(await door.say(form('Content-Length: 1000001'))).toMatch(/^HTTP\/1\.1 413 /)
})

test('a body in chunks is counted as it comes, cut off, and never reaches a route', async () => {
  const handle = vi.fn<Handle>(async () => new Response('reached'))
  await using door = await openDoor(handle, {}, { bodyBytes: 10_000, lingerMs: 50 })
  const chunk = `3e8\r\n${'a'.repeat(1000)}\r\n`
  const answer = await door.say(form('Transfer-Encoding: chunked') + chunk.repeat(11))
  expect(answer).toMatch(/^HTTP\/1\.1 413 /)
  expect(answer).toContain('Connection: close')
  expect(handle).not.toHaveBeenCalled()
})

test('a client that goes on sending after its refusal is hung up on', async () => {
  await using door = await openDoor(undefined, {}, { bodyBytes: 1000, lingerMs: 50 })
  const { socket, closed, heard } = hold(door.port)
  socket.write(form('Transfer-Encoding: chunked'))
  const flood = setInterval(() => socket.write(`3e8\r\n${'a'.repeat(1000)}\r\n`), 1)
  await closed
  clearInterval(flood)
  expect(heard()).toMatch(/^HTTP\/1\.1 413 /)
})

test.each([
  ['a null byte as a form writes it', 'name=%00'],
  ['a null byte itself', 'name=\0'],
  ['bytes that are no UTF-8', Uint8Array.of(0x61, 0x3d, 0xff, 0xfe)],
  ['half of a pair of surrogates', Uint8Array.of(0x61, 0x3d, 0xed, 0xa0, 0x80)],
])('%s in a form is refused clearly', async (_name, body) => {
  await using door = await openDoor()
  const answer = await post(door.url, body)
  expect(answer.status).toBe(400)
  expect(await answer.text()).toContain('characters that cannot be read')
})

test.each([
  ['an address of more than 8,000 bytes', `/?q=${'a'.repeat(8000)}`, 414],
  ['a null byte in the path', '/marks/%00', 400],
  ['a null byte in the query', '/marks?q=%00', 400],
  ['a path that is no UTF-8', '/marks/%ff', 400],
  ['a path that ends within an escape', '/marks/%E7%8', 400],
  ['a query that somebody typed by hand', '/marks?q=100%', 200],
])('%s is answered with its own status', async (_name, path, status) => {
  await using door = await openDoor()
  expect((await fetch(door.url + path)).status).toBe(status)
})

test('a host that is none is refused as a bad request', async () => {
  await using door = await openDoor()
  const answer = await door.say('GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n')
  expect(answer).toMatch(/^HTTP\/1\.1 400 /)
})

test('more headers than 16 KiB are refused', async () => {
  await using door = await openDoor()
  const answer = await door.say(
    `GET / HTTP/1.1\r\nHost: curbcut.test\r\nX-Long: ${'a'.repeat(17_000)}\r\n\r\n`,
  )
  expect(answer).toMatch(/^HTTP\/1\.1 431 /)
})

const impatient = { headersMs: 100, requestMs: 200, lookMs: 20 }

test('a client that never ends its headers is cut off (slowloris)', async () => {
  await using door = await openDoor(undefined, {}, impatient)
  const { socket, closed, heard } = hold(door.port)
  socket.write('GET / HTTP/1.1\r\nHost: curbcut.test\r\n')
  // A header line now and then, for as long as we are listened to.
  const drip = setInterval(() => socket.write('X-Drip: 1\r\n'), 10)
  await closed
  clearInterval(drip)
  expect(heard()).toMatch(/^HTTP\/1\.1 408 /)
})

test('a client that never ends its body is cut off, and no route ever hears of it', async () => {
  const handle = vi.fn<Handle>(async () => new Response('reached'))
  await using door = await openDoor(handle, {}, impatient)
  const { socket, closed, heard } = hold(door.port)
  socket.write(form('Content-Length: 1000'))
  const drip = setInterval(() => socket.write('a'), 10)
  await closed
  clearInterval(drip)
  expect(heard()).not.toContain('200')
  expect(handle).not.toHaveBeenCalled()
})

test('a client that asks and never reads is cut off', async () => {
  const left = Promise.withResolvers<void>()
  const endless = () =>
    new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(65_536)),
      cancel: () => left.resolve(),
    })
  await using door = await openDoor(async () => new Response(endless()), {}, { stillMs: 100 })
  const { socket, closed } = hold(door.port)
  socket.pause()
  socket.write('GET / HTTP/1.1\r\nHost: curbcut.test\r\n\r\n')
  await left.promise
  socket.resume()
  await closed
  expect(socket.destroyed).toBe(true)
})

test('a connection that rests too long is closed', async () => {
  await using door = await openDoor(undefined, {}, { restMs: 50 })
  const closed = await door.say('GET /healthz HTTP/1.1\r\nHost: curbcut.test\r\n\r\n')
  expect(closed).toContain('Connection: keep-alive')
})

test('a reader who leaves in the middle ends the work for it', async () => {
  const aborted = Promise.withResolvers<void>()
  const asked = Promise.withResolvers<void>()
  let signal: AbortSignal | undefined
  await using door = await openDoor(async (request) => {
    signal = request.signal
    signal.addEventListener('abort', () => aborted.resolve())
    asked.resolve()
    await aborted.promise
    return new Response('too late')
  })
  const leaving = ask(door.url)
  leaving.on('error', () => {})
  leaving.end()
  await asked.promise
  leaving.destroy()
  await aborted.promise
  expect(signal?.aborted).toBe(true)
})

test('an answer in parts arrives part by part, not at its end', async () => {
  const release = Promise.withResolvers<void>()
  const stream = new ReadableStream({
    async start(controller) {
      controller.enqueue(new TextEncoder().encode('data: first\n\n'))
      await release.promise
      controller.close()
    },
  })
  const headers = { 'Content-Type': 'text/event-stream' }
  await using door = await openDoor(async () => new Response(stream, { headers }))
  const asked = ask(door.url)
  asked.end()
  const [answer] = (await once(asked, 'response')) as [IncomingMessage]
  const [part] = (await once(answer, 'data')) as [Buffer]
  expect(part.toString()).toBe('data: first\n\n')
  release.resolve()
  await Promise.race([
    once(answer, 'end'),
    delay(1000).then(() => Promise.reject(new Error('open'))),
  ])
})

test('a fault behind the door is told without its reason', async () => {
  await using door = await openDoor(async () => {
    throw new Error('the secret reason')
  })
  const answer = await fetch(door.url)
  expect(answer.status).toBe(500)
  expect(await answer.text()).not.toContain('secret')
})
