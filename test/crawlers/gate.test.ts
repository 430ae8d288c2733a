import dgram from 'node:dgram'
import http from 'node:http'
import net from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { isPublicAddress, type Resolve } from '#crawlers/gate/admission.ts'
import { type Gate, type GateOptions, openGate } from '#crawlers/gate/gate.ts'
import { soundPage } from '../sites/html.ts'
import { serveSite, type ServedSite } from '../sites/serve-site.ts'
import { collect, linksTo } from './collect.ts'

const open: { close: () => Promise<void> }[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()))
})

async function gateWith(options: GateOptions): Promise<Gate> {
  const gate = await openGate(options)
  open.push(gate)
  return gate
}

/** A server that nobody may reach. */
async function canary(address?: string, port?: number): Promise<ServedSite> {
  const site = await serveSite({ '*': soundPage('金絲雀', '') }, { address, port })
  open.push(site)
  return site
}

/** Asks through a gate, as a browser asks for http. */
function ask(gate: Gate, url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    http
      .get({ host: '127.0.0.1', port: gate.port, path: url, agent: false }, (answer) => {
        answer.resume()
        resolve(answer.statusCode ?? 0)
      })
      .on('error', reject)
  })
}

/** Asks for a tunnel, as a browser does for https and WebSocket. */
function askTunnel(gate: Gate, authority: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const asking = http.request({
      host: '127.0.0.1',
      port: gate.port,
      method: 'CONNECT',
      path: authority,
    })
    asking.on('connect', ({ statusCode }, socket) => {
      socket.destroy()
      resolve(statusCode ?? 0)
    })
    asking.on('error', reject)
    asking.end()
  })
}

test.each([
  '127.0.0.1',
  '10.1.2.3',
  '172.16.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
  '255.255.255.255',
  '198.18.0.1',
  '::1',
  '::',
  'fe80::1',
  'fc00::1',
  'ff02::1',
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  '::127.0.0.1',
  '64:ff9b::7f00:1',
  '2002:7f00:1::',
  '2001:0:7f00:1::',
  '2001:db8::1',
  'nonsense',
])('%s is no address of the public Internet', (address) => {
  expect(isPublicAddress(address)).toBe(false)
})

test.each(['8.8.8.8', '168.95.1.1', '2606:4700::1111', '::ffff:8.8.8.8'])(
  '%s is one',
  (address) => {
    expect(isPublicAddress(address)).toBe(true)
  },
)

test.each([
  '127.0.0.1',
  'localhost',
  '127.1',
  '0x7f.1',
  '0x7f000001',
  '2130706433',
  '0177.0.0.1',
  '127.0.0.1.',
  '[::1]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '0.0.0.0',
  '①②⑦.0.0.1',
])('loopback written as %s is refused, plain and as a tunnel', async (host) => {
  const bird = await canary()
  const gate = await gateWith({ privateHosts: [] })
  const { port } = new URL(bird.origin)
  const spelled = host.includes('①') ? encodeURIComponent(host) : host
  expect(await ask(gate, `http://${spelled}:${port}/`)).toBe(502)
  expect(await askTunnel(gate, `${spelled}:${port}`)).toBe(502)
  expect(bird.asked).toEqual([])
})

test('a private host is reached only under the name and port that were given', async () => {
  const site = await canary()
  const { port } = new URL(site.origin)
  const gate = await gateWith({ privateHosts: [`127.0.0.1:${port}`] })
  expect(await ask(gate, `${site.origin}/yes`)).toBe(200)
  expect(await ask(gate, `http://localhost:${port}/no`)).toBe(502)
  expect(gate.failureOf(`http://localhost:${port}/no`)?.code).toBe('private-address')
  const other = await canary()
  expect(await ask(gate, `${other.origin}/`)).toBe(502)
  expect(site.asked).toEqual(['/yes'])
  expect(other.asked).toEqual([])
})

test('the gate does not lead to itself', async () => {
  const gate = await gateWith({ privateHosts: ['127.0.0.1'] })
  expect(await ask(gate, `http://127.0.0.1:${gate.port}/`)).toBe(502)
})

test('only http and https pass', async () => {
  const gate = await gateWith({ privateHosts: ['127.0.0.1'] })
  expect(await ask(gate, 'ftp://127.0.0.1/')).toBe(502)
  expect(await ask(gate, '/relative')).toBe(502)
})

test('a name whose addresses change between two questions never leads to a private one', async () => {
  const bird = await canary()
  const { port } = new URL(bird.origin)
  let questions = 0
  // The first answer is what a check would see, later ones what a connection would use.
  const rebinding: Resolve = async () => [questions++ === 0 ? '192.0.2.1' : '127.0.0.1']
  const gate = await gateWith({ privateHosts: [], resolve: rebinding, connectMs: 200 })
  await ask(gate, `http://rebind.test:${port}/`)
  await ask(gate, `http://rebind.test:${port}/`)
  await askTunnel(gate, `rebind.test:${port}`)
  expect(questions).toBe(3)
  expect(bird.asked).toEqual([])
})

test('each connection asks for a name once, and goes to the address of that answer', async () => {
  const site = await canary()
  const { port } = new URL(site.origin)
  const asked: string[] = []
  const resolve: Resolve = async (name) => {
    asked.push(name)
    return asked.length === 1 ? ['127.0.0.1'] : ['192.0.2.1']
  }
  const gate = await gateWith({ privateHosts: ['named.test'], resolve, connectMs: 200 })
  expect(await ask(gate, `http://named.test:${port}/`)).toBe(200)
  expect(asked).toEqual(['named.test'])
})

const answering =
  (...addresses: string[]): Resolve =>
  async () =>
    addresses

const failing =
  (code: string): Resolve =>
  () =>
    Promise.reject(Object.assign(new Error(code), { code }))

test('a name that has only private addresses is refused', async () => {
  const bird = await canary()
  const gate = await gateWith({ privateHosts: [], resolve: answering('127.0.0.1', '::1') })
  const { port } = new URL(bird.origin)
  expect(await ask(gate, `http://both.test:${port}/`)).toBe(502)
  expect(gate.failureOf(`http://both.test:${port}/`)?.code).toBe('private-address')
  expect(bird.asked).toEqual([])
})

test('names that cannot be looked up have their own codes', async () => {
  const wrong = await gateWith({ privateHosts: [], resolve: failing('ENOTFOUND') })
  await ask(wrong, 'http://wrong.test/')
  expect(wrong.failureOf('http://wrong.test/')?.code).toBe('dns')
  const down = await gateWith({ privateHosts: [], resolve: failing('EAI_AGAIN') })
  await askTunnel(down, 'down.test:443')
  expect(down.failureOf('https://down.test/')?.code).toBe('dns-temporary')
})

test('nothing a page does reaches a server on a private address', async () => {
  const bird = await canary()
  const bird6 = await canary('::1')
  const { port } = new URL(bird.origin)
  const heard: string[] = []
  const stun = dgram.createSocket('udp4')
  stun.on('message', () => heard.push('udp'))
  await new Promise<void>((resolve) => stun.bind(0, '127.0.0.1', resolve))
  const raw = net.createServer((socket) => {
    heard.push('tcp')
    socket.destroy()
  })
  await new Promise<void>((resolve) => raw.listen(0, '127.0.0.1', resolve))
  const rawPort = (raw.address() as net.AddressInfo).port

  const spellings = [
    bird.origin,
    `http://localhost:${port}`,
    `http://0x7f.1:${port}`,
    `http://2130706433:${port}`,
    `http://[::ffff:127.0.0.1]:${port}`,
    `http://rebind.test:${port}`,
    bird6.origin,
  ]
  const attack = spellings
    .map(
      (
        origin,
      ) => `<img src="${origin}/image" alt="圖"><iframe title="框" src="${origin}/frame"></iframe>
<link rel="stylesheet" href="${origin}/style"><link rel="preconnect" href="${origin}"><link rel="prefetch" href="${origin}/pre">
<script src="${origin}/script"></script>
<script>
fetch('${origin}/fetch', { mode: 'no-cors' }).catch(() => {})
navigator.sendBeacon('${origin}/beacon', 'x')
try { new WebSocket('${origin.replace('http', 'ws')}/socket') } catch {}
try { new EventSource('${origin}/events') } catch {}
try { new Worker('${origin}/worker') } catch {}
</script>`,
    )
    .join('\n')
  const webrtc = `<script>
try {
  const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:${stun.address().port}' }, { urls: 'turn:127.0.0.1:${rawPort}?transport=tcp', username: 'u', credential: 'c' }] })
  peer.createDataChannel('x')
  peer.createOffer().then((offer) => peer.setLocalDescription(offer))
} catch {}
try { new WebTransport('https://127.0.0.1:${stun.address().port}/') } catch {}
</script>`
  const redirects = Object.fromEntries(
    spellings.map((origin, index) => [
      `/to${index}`,
      (_request: http.IncomingMessage, response: http.ServerResponse) =>
        void response.writeHead(302, { location: `${origin}/redirected` }).end(),
    ]),
  )
  const site = await serveSite({
    '/': soundPage('首頁', linksTo('/attack', '/redirect', ...spellings)),
    '/attack': soundPage('攻擊', attack + webrtc),
    '/redirect': soundPage(
      '轉址',
      Object.keys(redirects)
        .map((path) => `<img src="${path}" alt="圖"><iframe title="框" src="${path}"></iframe>`)
        .join(''),
    ),
    ...redirects,
  })
  open.push(site)
  const only = [
    `${site.origin}/attack`,
    `${site.origin}/redirect`,
    ...Object.keys(redirects).map((path) => `${site.origin}${path}`),
    ...spellings,
  ]
  let questions = 0
  const resolve: Resolve = async (name) => {
    if (name === 'rebind.test') return [questions++ === 0 ? '192.0.2.1' : '127.0.0.1']
    return ['127.0.0.1']
  }
  const patience = { loadMs: 10_000, settleMs: 2000 }
  const { pages } = await collect(site, { only }, {}, { resolve, patience })
  await new Promise<void>((done) => stun.close(() => done()))
  await new Promise<void>((done) => raw.close(() => done()))

  expect(pages.find(({ url }) => url.endsWith('/attack'))?.state).toBe('tested')
  const direct = pages.filter(({ url }) => !url.startsWith(site.origin))
  expect(direct.map(({ reason }) => reason?.code)).toEqual(direct.map(() => 'private-address'))
  expect(bird.asked).toEqual([])
  expect(bird6.asked).toEqual([])
  expect(heard).toEqual([])

  // The same page, where the gate lets it: so the attack is one.
  const privateHosts = [site.host, bird.host]
  await collect(site, { only: [`${site.origin}/attack`], privateHosts }, {}, { resolve, patience })
  expect(bird.asked).toEqual(
    expect.arrayContaining([
      '/image',
      '/frame',
      '/style',
      '/script',
      '/fetch',
      '/beacon',
      '/socket',
      '/events',
    ]),
  )
})
