import { randomUUID } from 'node:crypto'
import http from 'node:http'
import type { AddressInfo, LookupFunction, Socket } from 'node:net'
import net from 'node:net'
import type { Duplex } from 'node:stream'
import { VisitFailed } from '../failures.ts'
import type { Failure } from '../types.ts'
import { admit, type AdmittedAddress, type Resolve, systemResolve } from './admission.ts'
import { refusalHeader, toFailure, withoutHopHeaders } from './hop.ts'

/** The only way out for the browser and for us: a forward proxy on loopback. It looks a name up
 * once, judges the addresses, and connects to an address that it has judged. */
export interface Gate {
  port: number
  /** Why a host was not reached last time, or null. */
  failureOf: (url: string) => Failure | null
  /** True where an answer is the gate's own and not the host's. */
  isRefusal: (headers: Record<string, string>) => boolean
  close: () => Promise<void>
}

export interface GateOptions {
  /** `name` or `name:port`, exact: hosts that may be on private addresses. */
  privateHosts: readonly string[]
  resolve?: Resolve
  /** How long a connection may take to be made, milliseconds. */
  connectMs?: number
}

interface Target {
  hostname: string
  port: number
  addresses: AdmittedAddress[]
}

// Written by hand on node:http and not taken from a proxy library: those answer a failed connection
// with a bare status, and the crawler has to know why it failed.
export async function openGate(options: GateOptions): Promise<Gate> {
  const { privateHosts, resolve = systemResolve, connectMs = 10_000 } = options
  const token = randomUUID()
  const failures = new Map<string, Failure>()
  const open = new Set<Duplex>()
  const agent = new http.Agent({ keepAlive: true, maxFreeSockets: 16, timeout: 120_000 })
  const server = http.createServer({ insecureHTTPParser: true, keepAliveTimeout: 60_000 })

  async function admitTarget(authority: string, defaultPort: number): Promise<Target> {
    if (!URL.canParse(`http://${authority}`)) throw new VisitFailed('url-invalid', authority)
    // Read as http, so every odd spelling of an address becomes the usual one.
    const { hostname, port: written } = new URL(`http://${authority}`)
    const port = Number(written) || defaultPort
    if (port === ownPort()) throw new VisitFailed('private-address', `${hostname}:${port}`)
    return { hostname, port, addresses: await admit(hostname, port, privateHosts, resolve) }
  }

  const ownPort = () => (server.address() as AddressInfo).port

  function remember(authority: string, error: unknown): Failure {
    const failure = toFailure(error, authority)
    if (failures.size > 10_000) failures.clear()
    failures.set(authority, failure)
    return failure
  }

  server.on('connection', (socket: Socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket))
  })

  server.on('request', async (request, response) => {
    const url = URL.canParse(request.url ?? '') ? new URL(request.url ?? '') : null
    if (url?.protocol !== 'http:') return refuse(response, token, 'url-scheme')
    try {
      const target = await admitTarget(url.host, 80)
      await forward(request, response, url, target, agent, connectMs)
      failures.delete(authorityOf(url))
    } catch (error) {
      refuse(response, token, remember(authorityOf(url), error).code)
    }
  })

  server.on('connect', async (request: http.IncomingMessage, socket: Duplex, head: Buffer) => {
    const authority = request.url ?? ''
    socket.on('error', () => socket.destroy())
    try {
      const target = await admitTarget(authority, 443)
      const upstream = await connect(target, connectMs)
      open.add(upstream)
      upstream.on('close', () => open.delete(upstream))
      failures.delete(authority)
      tunnel(socket, upstream, head)
    } catch (error) {
      const { code } = remember(authority, error)
      socket.end(`HTTP/1.1 502 Bad Gateway\r\n${refusalHeader}: ${token} ${code}\r\n\r\n`)
    }
  })

  // What is not HTTP at all ends here; a broken client must not end the process.
  server.on('clientError', (_error, socket) => socket.destroy())

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })

  return {
    port: ownPort(),
    failureOf: (url) => failures.get(authorityOf(new URL(url))) ?? null,
    isRefusal: (headers) => headers[refusalHeader]?.startsWith(token) ?? false,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      agent.destroy()
      for (const socket of open) socket.destroy()
      await closed
    },
  }
}

/** `host:port`, as the browser asks for it. */
function authorityOf({ hostname, port, protocol }: URL): string {
  return `${hostname}:${port || (protocol === 'https:' ? 443 : 80)}`
}

/** Answers every question for the name with the addresses that were admitted. */
function pinnedLookup(addresses: AdmittedAddress[]): LookupFunction {
  return (_hostname, options, callback) => {
    if (options.all) return callback(null, addresses)
    const [first] = addresses
    callback(null, first?.address ?? '', first?.family)
  }
}

function connect({ hostname, port, addresses }: Target, connectMs: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const upstream = net.connect({
      host: hostname.replace(/^\[|\]$/g, ''),
      port,
      lookup: pinnedLookup(addresses),
      noDelay: true,
    })
    upstream.setTimeout(connectMs, () => upstream.destroy(new VisitFailed('timeout', hostname)))
    upstream.once('error', reject)
    upstream.once('connect', () => {
      upstream.setTimeout(0)
      resolve(upstream)
    })
  })
}

function tunnel(client: Duplex, upstream: Socket, head: Buffer) {
  client.write('HTTP/1.1 200 Connection Established\r\n\r\n')
  upstream.write(head)
  upstream.on('error', () => client.destroy())
  upstream.on('close', () => client.destroy())
  client.on('close', () => upstream.destroy())
  client.pipe(upstream).pipe(client)
}

/** Hands a plain request on, and the answer back.
 * @throws what kept the host from answering; nothing once it has begun to */
function forward(
  request: http.IncomingMessage,
  response: http.ServerResponse,
  url: URL,
  { hostname, port, addresses }: Target,
  agent: http.Agent,
  connectMs: number,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const outgoing = http.request({
      method: request.method,
      host: hostname.replace(/^\[|\]$/g, ''),
      port,
      path: `${url.pathname}${url.search}`,
      headers: withoutHopHeaders(request.rawHeaders) as unknown as http.OutgoingHttpHeaders,
      setHost: false,
      insecureHTTPParser: true,
      lookup: pinnedLookup(addresses),
      agent,
    })
    outgoing.on('socket', (socket) => {
      if (!socket.connecting) return
      const timer = setTimeout(
        () => outgoing.destroy(new VisitFailed('timeout', hostname)),
        connectMs,
      )
      socket.once('connect', () => clearTimeout(timer))
      socket.once('close', () => clearTimeout(timer))
    })
    outgoing.on('error', (error) => {
      // Once the answer has begun it can only be cut off.
      if (response.headersSent) response.destroy()
      reject(error)
    })
    outgoing.on('response', (answer) => {
      try {
        response.writeHead(
          answer.statusCode ?? 502,
          answer.statusMessage,
          withoutHopHeaders(answer.rawHeaders),
        )
      } catch {
        outgoing.destroy()
        return reject(new VisitFailed('bad-answer', hostname))
      }
      answer.on('error', () => response.destroy())
      answer.on('aborted', () => response.destroy())
      answer.pipe(response)
      resolve()
    })
    response.on('close', () => outgoing.destroy())
    request.pipe(outgoing)
  })
}

/** An answer of our own. Without a body, so that a frame shows nothing of ours. */
function refuse(response: http.ServerResponse, token: string, code: string) {
  if (response.headersSent) return
  response.writeHead(502, { [refusalHeader]: `${token} ${code}`, 'content-length': 0 })
  response.end()
}
