import http from 'node:http'
import net from 'node:net'
import tls from 'node:tls'
import { VisitFailed } from '../failures.ts'
import type { Gate } from '../gate/gate.ts'

export interface FetchOptions {
  gate: Gate
  userAgent: string
  /** Until the answer's head has arrived, and between two pieces of its body, milliseconds. */
  timeoutMs?: number
  signal?: AbortSignal
}

export interface FetchedStream {
  /** Where redirects have led to. */
  url: string
  status: number
  headers: http.IncomingHttpHeaders
  /** To be read to its end or destroyed. */
  body: http.IncomingMessage
}

/** As many as RFC 9309 asks for. */
const redirectLimit = 5

/** Gets an address through the gate, following redirects, each of which the gate judges anew.
 * Certificates are not judged here but by the browser, once and by its rules: what is got this way
 * only says where pages are, and the pages themselves are opened in the browser.
 * @throws {VisitFailed} whatever kept it from being got */
export async function fetchStream(address: string, options: FetchOptions): Promise<FetchedStream> {
  let url = new URL(address)
  for (let hop = 0; hop <= redirectLimit; hop += 1) {
    const body = await request(url, options)
    const status = body.statusCode ?? 0
    const { location } = body.headers
    if (status < 300 || status > 399 || !location) {
      return { url: url.href, status, headers: body.headers, body }
    }
    body.destroy()
    if (!URL.canParse(location, url.href))
      throw new VisitFailed('bad-answer', location.slice(0, 200))
    url = new URL(location, url.href)
  }
  throw new VisitFailed('redirect-loop', address)
}

async function request(url: URL, options: FetchOptions): Promise<http.IncomingMessage> {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new VisitFailed('url-scheme', url.protocol)
  }
  const { gate, userAgent, timeoutMs = 15_000, signal } = options
  const headers = { 'user-agent': userAgent, 'accept-encoding': 'identity', host: url.host }
  const socket = url.protocol === 'https:' ? await openTls(url, gate, timeoutMs) : undefined
  return new Promise((resolve, reject) => {
    const outgoing = http.request({
      host: '127.0.0.1',
      port: gate.port,
      path: socket ? `${url.pathname}${url.search}` : url.href,
      headers,
      signal,
      insecureHTTPParser: true,
      // A socket is taken only where no agent is named.
      ...(socket ? { createConnection: () => socket } : { agent: false }),
    })
    outgoing.setTimeout(timeoutMs, () => outgoing.destroy(new VisitFailed('timeout', url.href)))
    outgoing.on('error', (error) => reject(asFailure(error, url)))
    outgoing.on('response', (answer) => {
      // Whoever has the answer hears of its errors by reading it.
      answer.on('error', () => {})
      if (!gate.isRefusal(answer.headers as Record<string, string>)) return resolve(answer)
      answer.destroy()
      reject(refusalOf(gate, url))
    })
    outgoing.end()
  })
}

/** A TLS connection through a tunnel of the gate. */
function openTls(url: URL, gate: Gate, timeoutMs: number): Promise<tls.TLSSocket> {
  return new Promise((resolve, reject) => {
    const authority = `${url.hostname}:${url.port || 443}`
    const asking = http.request({
      host: '127.0.0.1',
      port: gate.port,
      method: 'CONNECT',
      path: authority,
      agent: false,
    })
    asking.setTimeout(timeoutMs, () => asking.destroy(new VisitFailed('timeout', authority)))
    asking.on('error', (error) => reject(asFailure(error, url)))
    asking.on('connect', ({ statusCode }, socket) => {
      if (statusCode !== 200) {
        socket.destroy()
        return reject(refusalOf(gate, url))
      }
      const host = url.hostname.replace(/^\[|\]$/g, '')
      const servername = net.isIP(host) ? undefined : host
      const secured = tls.connect({
        socket,
        servername,
        rejectUnauthorized: false,
        ALPNProtocols: ['http/1.1'],
      })
      secured.once('secureConnect', () => resolve(secured))
      secured.on('error', (error) => reject(new VisitFailed('tls', error.message.slice(0, 200))))
    })
    asking.end()
  })
}

function refusalOf(gate: Gate, url: URL): VisitFailed {
  const failure = gate.failureOf(url.href)
  const failed = new VisitFailed('connection', failure?.detail ?? url.host)
  if (failure) Object.assign(failed.failure, failure)
  return failed
}

function asFailure(error: Error, url: URL): Error {
  if (error instanceof VisitFailed) return error
  if (error.name === 'AbortError') return new VisitFailed('cancelled')
  const { code } = error as NodeJS.ErrnoException
  if (code?.startsWith('HPE_')) return new VisitFailed('bad-answer', `${url.host} ${code}`)
  return new VisitFailed('connection', code ? `${url.host} ${code}` : url.host)
}
