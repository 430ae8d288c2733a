import { once } from 'node:events'
import { setImmediate as immediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { Handle } from '#server/web/answer.ts'
import { openDoor, hold } from './open-door.ts'

const origin = { Origin: 'http://curbcut.test' }

/** Counts what it is given, as a route that takes files would. */
const count: Handle = async (request) => {
  let bytes = 0
  try {
    for await (const part of request.body as unknown as AsyncIterable<Uint8Array>)
      bytes += part.length
  } catch {
    return new Response(`broken off after ${bytes}`, { status: 400 })
  }
  return new Response(String(bytes))
}

function form(bytes: number): FormData {
  const data = new FormData()
  data.append('papers', new File([new Uint8Array(bytes)], 'a.bin'))
  return data
}

const post = (url: string, bytes: number) =>
  fetch(url, { method: 'POST', headers: origin, body: form(bytes) })

test('an address that takes files is given more than others, with null bytes in it', async () => {
  await using door = await openDoor(count)
  for (const path of [
    '/applications/A-0000-0000/decide',
    '/applications/A-0000-0000/decide.data?_data=1',
  ]) {
    const answer = await post(door.url + path, 5_000_000)
    expect(Number(await answer.text())).toBeGreaterThan(5_000_000)
  }
})

test.each([
  '/sign-in',
  '/applications/A-0000-0000/decide/more',
  '/x/applications/A-0000-0000/decide',
])('no other address is: %s', async (path) => {
  await using door = await openDoor(count)
  expect((await post(door.url + path, 1000)).status).toBe(400)
  expect((await post(door.url + path, 1_000_001)).status).toBe(413)
})

const begin =
  'POST /applications/A-0000-0000/decide HTTP/1.1\r\nHost: curbcut.test\r\nOrigin: http://curbcut.test\r\n' +
  'Content-Type: multipart/form-data; boundary=x\r\nTransfer-Encoding: chunked\r\n\r\n'
const chunk = `10000\r\n${'a'.repeat(65_536)}\r\n`

test('an endless upload is cut off: the route hears so, the reader too, and memory stays small', async () => {
  await using door = await openDoor(count, {}, { uploadLingerMs: 1000 })
  const { socket, closed, heard } = hold(door.port)
  const before = process.memoryUsage().rss
  socket.write(begin)
  while (!socket.destroyed) {
    if (!socket.write(chunk)) await Promise.race([once(socket, 'drain').catch(() => {}), closed])
    // A sender that never listens would see only that the other side has gone.
    await immediate()
  }
  expect(heard()).toMatch(/^HTTP\/1\.1 400 /)
  expect(heard()).toMatch(/broken off after 3\d{7}/)
  expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000)
})

test('a route that answers without reading is heard, and the rest is not waited for', async () => {
  await using door = await openDoor(async () => new Response('no'), {}, { uploadLingerMs: 50 })
  const { socket, closed, heard } = hold(door.port)
  socket.write(begin + chunk)
  await closed
  expect(heard()).toMatch(/^HTTP\/1\.1 200 /)
  expect(heard()).toContain('Connection: close')
})
