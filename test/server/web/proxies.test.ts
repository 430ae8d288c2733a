import { expect, test } from 'vitest'
import { openDoor } from './open-door.ts'

const told = {
  'X-Forwarded-For': '203.0.113.7',
  'X-Forwarded-Proto': 'https',
  'X-Forwarded-Host': 'curbcut.example:8443',
}

async function seen(trusted: string[], headers: Record<string, string> = told) {
  await using door = await openDoor(undefined, { TRUSTED_PROXIES: trusted })
  const answer = await fetch(`${door.url}/marks?q=1`, { headers })
  return { ...((await answer.json()) as Record<string, unknown>), port: door.port }
}

test('without a trusted proxy nobody is believed about where a request came from', async () => {
  const { port, ...request } = await seen([])
  expect(request).toMatchObject({
    networkAddress: '127.0.0.1',
    url: `http://127.0.0.1:${port}/marks?q=1`,
    forwarded: [],
  })
})

test('another proxy than ours is not believed either', async () => {
  expect(await seen(['10.0.0.0/8'])).toMatchObject({ networkAddress: '127.0.0.1', forwarded: [] })
})

test('a trusted proxy is believed about address, scheme and host', async () => {
  expect(await seen(['127.0.0.0/8'])).toMatchObject({
    networkAddress: '203.0.113.7',
    url: 'https://curbcut.example:8443/marks?q=1',
  })
})

test('only what our own proxies added is believed, not what the client wrote before', async () => {
  const headers = { 'X-Forwarded-For': '198.51.100.66, 203.0.113.7, 10.1.1.1' }
  const proxies = ['127.0.0.1', '10.0.0.0/8']
  expect(await seen(proxies, headers)).toMatchObject({ networkAddress: '203.0.113.7' })
})

test('an IPv4 address written as IPv6 is the same address', async () => {
  const headers = { 'X-Forwarded-For': '::ffff:203.0.113.7' }
  expect(await seen(['127.0.0.1'], headers)).toMatchObject({ networkAddress: '203.0.113.7' })
})

test('an address that a trusted proxy garbled is nobody', async () => {
  const headers = { 'X-Forwarded-For': '<script>' }
  expect(await seen(['127.0.0.1'], headers)).toMatchObject({ networkAddress: 'unknown' })
})
