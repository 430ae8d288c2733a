import type { CDPSession, Protocol } from 'puppeteer'
import type { Gate } from '../gate/gate.ts'
import type { Trouble } from './trouble.ts'

/** Most that a page's own document may weigh, and all that it loads, bytes unpacked. */
const documentLimit = 15 * 1024 * 1024
const pageLimit = 150 * 1024 * 1024

/** The answer that became the page. */
export interface MainDocument {
  loaderId: string
  url: string
  status: number
  mediaType: string
  isGateRefusal: boolean
}

/** What the page asks of the network. */
export interface NetworkLog {
  document: () => MainDocument | null
  /** The address asked for last, after redirects; also when nothing has answered. */
  lastAddress: () => string | null
  /** Requests begun so far. */
  begun: () => number
  /** Requests under way that the page waits for, younger than a bound. */
  open: () => number
  /** Frames whose document the gate has refused. */
  refusedFrames: ReadonlySet<string>
  /** Comes true as soon as no request is open; looks again at least after `atMostMs`. */
  untilIdle: (atMostMs: number) => Promise<void>
}

/** Kinds of request that may stay open for good, and on which no page waits to be shown. */
const endless = new Set([
  'EventSource',
  'WebSocket',
  'Media',
  'Ping',
  'CSPViolationReport',
  'Prefetch',
])

/** A request open for longer is taken for one that the server holds open, milliseconds. */
const heldOpenMs = 4000

const redirectLimit = 20

interface Watched {
  gate: Gate
  mainFrameId: string
  trouble: Trouble
}

export function logNetwork(
  session: CDPSession,
  { gate, mainFrameId, trouble }: Watched,
): NetworkLog {
  const open = new Map<string, number>()
  const refusedFrames = new Set<string>()
  let document: MainDocument | null = null
  let lastAddress: string | null = null
  let mainRequest: string | null = null
  let begun = 0
  let bytes = 0
  let documentBytes = 0
  let redirects = 0
  let wake: (() => void) | null = null

  const isMain = ({ type, frameId }: { type?: string; frameId?: string }) =>
    type === 'Document' && frameId === mainFrameId

  function toMain(event: Protocol.Network.RequestWillBeSentEvent) {
    mainRequest = event.requestId
    lastAddress = event.request.url
    documentBytes = 0
    redirects = event.redirectResponse ? redirects + 1 : 0
    if (redirects >= redirectLimit) trouble.raise('redirect-loop', lastAddress)
  }

  session.on('Network.requestWillBeSent', (event) => {
    if (isMain(event)) toMain(event)
    if (event.request.url.startsWith('data:') || endless.has(event.type ?? '')) return
    if (!open.has(event.requestId)) begun += 1
    open.set(event.requestId, Date.now())
  })

  session.on('Network.responseReceived', (event) => {
    const { frameId, loaderId, response } = event
    const isGateRefusal = gate.isRefusal(lowerCased(response.headers))
    if (isGateRefusal && event.type === 'Document' && frameId) refusedFrames.add(frameId)
    if (!isMain(event)) return
    const { url, status, mimeType: mediaType } = response
    document = { loaderId, url, status, mediaType, isGateRefusal }
    if (Number(lowerCased(response.headers)['content-length']) > documentLimit) {
      trouble.raise('too-large', `${url} > ${documentLimit / 1024 / 1024} MB`)
    }
  })

  session.on('Network.dataReceived', ({ requestId, dataLength }) => {
    bytes += dataLength
    if (requestId === mainRequest) documentBytes += dataLength
    if (documentBytes > documentLimit || bytes > pageLimit) {
      const limit = documentBytes > documentLimit ? documentLimit : pageLimit
      trouble.raise('too-large', `> ${limit / 1024 / 1024} MB`)
    }
  })

  const ended = ({ requestId }: { requestId: string }) => {
    open.delete(requestId)
    if (open.size === 0) wake?.()
  }
  session.on('Network.loadingFinished', ended)
  session.on('Network.loadingFailed', (event) => {
    ended(event)
    // Broken off in the middle: half a page is none. Before its head has come, the navigation says
    // what is wrong; what we ourselves stop is no failure.
    const isBroken = document?.loaderId === event.requestId && !event.canceled
    if (isBroken && event.errorText !== 'net::ERR_ABORTED') {
      trouble.raise('connection', event.errorText.replace('net::', ''))
    }
  })

  function countOpen(): number {
    const oldest = Date.now() - heldOpenMs
    for (const [id, since] of open) if (since < oldest) open.delete(id)
    return open.size
  }

  return {
    document: () => document,
    lastAddress: () => lastAddress,
    begun: () => begun,
    open: countOpen,
    refusedFrames,
    untilIdle(atMostMs) {
      if (countOpen() === 0) return Promise.resolve()
      return new Promise((resolve) => {
        const timer = setTimeout(resolve, Math.min(atMostMs, heldOpenMs))
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    },
  }
}

const lowerCased = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
