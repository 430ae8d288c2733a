import type { CDPSession } from 'puppeteer'
import { VisitFailed } from '../failures.ts'
import type { Gate } from '../gate/gate.ts'
import type { Frames } from './frames.ts'
import type { MainDocument, NetworkLog } from './network-log.ts'
import type { Patience } from './patience.ts'
import type { Trouble } from './trouble.ts'

/** What a visit holds while it goes on. */
export interface Visiting {
  session: CDPSession
  frames: Frames
  network: NetworkLog
  trouble: Trouble
  gate: Gate
  patience: Patience
}

/** How long a page may take to say that it is alive, milliseconds. */
const aliveMs = 2000

/** Opens an address.
 * @throws {VisitFailed} by what the browser says: `dns`, `connection`, `tls`, `redirect-loop` … */
export async function open(url: string, visiting: Visiting): Promise<void> {
  const { session, network, trouble, gate, patience } = visiting
  const timeout = after(patience.loadMs)
  const answer = await trouble
    .until(Promise.race([session.send('Page.navigate', { url }), timeout.promise]))
    .finally(timeout.clear)
  if (!answer) throw new VisitFailed('timeout', `> ${patience.loadMs / 1000} s`)
  // A document that is not shown (a download, 204) ends as "aborted"; its head tells why.
  if (answer.errorText) {
    const document = network.document()
    if (answer.errorText === 'net::ERR_ABORTED' && document) {
      requirePage(document, gate)
      throw new VisitFailed('not-html', 'download')
    }
    throw failureOfError(answer.errorText, network.lastAddress() ?? url, gate)
  }
}

/** Waits until the document that the page has come to has loaded. One whose elements are all there
 * is taken as it is when the time is over: some picture is missing, the page is not.
 * @throws {VisitFailed} `timeout` | `hanging` */
export async function untilLoaded(visiting: Visiting): Promise<void> {
  const { session, frames, trouble, patience } = visiting
  const timeout = after(patience.loadMs)
  try {
    for (;;) {
      const loader = frames.mainLoader()
      if (loader && frames.hasLoaded(loader)) return
      const isOver = await trouble.until(
        Promise.race([frames.untilChange().then(() => false), timeout.promise.then(() => true)]),
      )
      if (!isOver) continue
      if (!(await isAlive(session)))
        throw new VisitFailed('hanging', `> ${patience.loadMs / 1000} s`)
      if (!loader || !frames.hasParsed(loader)) {
        throw new VisitFailed('timeout', `> ${patience.loadMs / 1000} s`)
      }
      await session.send('Page.stopLoading')
      return
    }
  } finally {
    timeout.clear()
  }
}

/** True where the page's scripts let others have a turn. */
export async function isAlive(session: CDPSession): Promise<boolean> {
  try {
    await session.send('Runtime.evaluate', { expression: '1' }, { timeout: aliveMs })
    return true
  } catch {
    return false
  }
}

/** @throws {VisitFailed} where the answer is no page: `status`, `not-html`, or the gate's reason */
export function requirePage(document: MainDocument | null, gate: Gate): MainDocument {
  if (!document) throw new VisitFailed('bad-answer')
  const { url, status, mediaType, isGateRefusal } = document
  if (isGateRefusal) throw gateFailure(url, gate)
  if (temporary.has(status)) throw new VisitFailed('status-temporary', String(status))
  if (status < 200 || status > 299) throw new VisitFailed('status', String(status))
  if (!/^(text\/html|application\/xhtml\+xml)$/i.test(mediaType)) {
    throw new VisitFailed('not-html', mediaType || 'no content type')
  }
  return document
}

/** Answers that ask to come again (RFC 9110, RFC 6585). */
const temporary = new Set([408, 425, 429, 502, 503, 504])

function failureOfError(errorText: string, url: string, gate: Gate): VisitFailed {
  const name = errorText.replace('net::', '')
  if (/^ERR_(TUNNEL_CONNECTION_FAILED|PROXY_CONNECTION_FAILED)$/.test(name))
    return gateFailure(url, gate)
  if (/^ERR_(CERT|SSL|BAD_SSL)/.test(name)) return new VisitFailed('tls', name)
  if (name === 'ERR_TOO_MANY_REDIRECTS') return new VisitFailed('redirect-loop', url)
  if (name === 'ERR_NAME_NOT_RESOLVED') return new VisitFailed('dns', new URL(url).hostname)
  if (name.endsWith('TIMED_OUT')) return new VisitFailed('timeout', name)
  if (/^ERR_(UNSAFE_REDIRECT|UNKNOWN_URL_SCHEME|DISALLOWED_URL_SCHEME|UNSAFE_PORT)$/.test(name)) {
    return new VisitFailed('private-address', name)
  }
  const unreadable =
    /^ERR_(INVALID|INCOMPLETE|CONTENT|RESPONSE_HEADERS|HTTP2|EMPTY_RESPONSE|ABORTED)/
  return new VisitFailed(unreadable.test(name) ? 'bad-answer' : 'connection', name)
}

function gateFailure(url: string, gate: Gate): VisitFailed {
  const failure = gate.failureOf(url)
  const failed = new VisitFailed('connection', failure?.detail ?? new URL(url).host)
  if (failure) Object.assign(failed.failure, failure)
  return failed
}

function after(ms: number): { promise: Promise<null>; clear: () => void } {
  const { promise, resolve } = Promise.withResolvers<null>()
  const timer = setTimeout(() => resolve(null), ms)
  return { promise, clear: () => clearTimeout(timer) }
}
