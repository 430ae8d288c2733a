import type axe from 'axe-core'
import type { CDPSession } from 'puppeteer'
import type { RunningBrowser } from '../browser/pool.ts'
import { VisitFailed } from '../failures.ts'
import type { Gate } from '../gate/gate.ts'
import { watchFrames } from './frames.ts'
import { type FrameFacts, readPage } from './in-page/read-page.ts'
import { paintNothing } from './painting.ts'
import { judge } from './judge.ts'
import { open, requirePage, untilLoaded, isAlive, type Visiting } from './load.ts'
import { logNetwork, type MainDocument } from './network-log.ts'
import type { Patience } from './patience.ts'
import { takeScreenshot } from './screenshots.ts'
import { settle, watchWorkSource } from './settle.ts'
import { openTab } from './tab.ts'
import { type Trouble, watchForTrouble } from './trouble.ts'
import type { Screenshot, SelectorStep } from '../types.ts'

export interface VisitRequest {
  url: string
  axeOptions: axe.RunOptions
  patience: Patience
  /** Called with every address that the page goes to, before it is asked for.
   * @throws {VisitFailed} where the visit is to end there */
  admitAddress: (url: string) => void
  signal?: AbortSignal
}

/** An open page that was judged; pictures of it can still be taken. */
export interface VisitedPage {
  document: MainDocument
  facts: FrameFacts
  results: axe.AxeResults
  takeScreenshot: (selector: readonly SelectorStep[]) => Promise<Screenshot | null>
}

/** Detail of `crashed` where the whole browser ended. */
const browserEnded = 'browser ended'

/** Detail of `crashed` where the page ended and the browser did not. */
export const pageEnded = 'page ended'

/** Most links taken from one frame. */
const linksLimit = 5000

/** A page may go to another by itself so many times. */
const movesLimit = 5

/** Looks at one page.
 * @param hand  what is to be done with the page while it is still open
 * @throws {VisitFailed} what kept it from being looked at */
export async function visitPage<Result>(
  running: RunningBrowser,
  gate: Gate,
  request: VisitRequest,
  hand: (page: VisitedPage) => Promise<Result>,
): Promise<Result> {
  const trouble = watchForTrouble()
  const began = Date.now()
  const stopWatching = watchWhole(running, request, trouble)
  const tab = await openTab(running)
  const { session, targetId } = tab
  const timer = setTimeout(async () => {
    trouble.raise(
      (await isAlive(session)) ? 'timeout' : 'hanging',
      `> ${request.patience.visitMs / 1000} s`,
    )
  }, request.patience.visitMs)
  try {
    const visiting = await trouble.until(prepare(session, targetId, gate, request, trouble))
    return await trouble.until(look(visiting, request, hand))
  } catch (error) {
    throw explain(error, running, began)
  } finally {
    clearTimeout(timer)
    stopWatching()
    // The next page need not wait until this one's process has ended.
    void tab.close()
  }
}

/** What comes from outside the page: a cancelled scan, a browser or a page that ends. */
function watchWhole(running: RunningBrowser, { signal }: VisitRequest, trouble: Trouble) {
  const cancel = () => trouble.raise('cancelled')
  const die = () => trouble.raise('crashed', browserEnded)
  signal?.addEventListener('abort', cancel)
  running.browser.on('disconnected', die)
  if (signal?.aborted) cancel()
  return () => {
    signal?.removeEventListener('abort', cancel)
    running.browser.off('disconnected', die)
  }
}

async function prepare(
  session: CDPSession,
  mainFrameId: string,
  gate: Gate,
  { patience, admitAddress }: VisitRequest,
  trouble: Trouble,
): Promise<Visiting> {
  const frames = watchFrames(session, mainFrameId)
  const network = logNetwork(session, { gate, mainFrameId, trouble })
  guardAddresses(session, mainFrameId, admitAddress, trouble)
  session.on('Inspector.targetCrashed', () => trouble.raise('crashed', pageEnded))
  session.on('Page.javascriptDialogOpening', ({ type }) => {
    // Leaving is allowed, everything else is answered with no.
    const accept = type === 'beforeunload'
    void session.send('Page.handleJavaScriptDialog', { accept }).catch(() => {})
  })
  await Promise.all([
    session.send('Inspector.enable'),
    session.send('Page.enable'),
    paintNothing(session),
    session.send('Page.setLifecycleEventsEnabled', { enabled: true }),
    session.send('Network.enable', { maxTotalBufferSize: 0, maxResourceBufferSize: 0 }),
    session.send('Fetch.enable', { patterns: [{ resourceType: 'Document' }] }),
    session.send('Network.setBypassServiceWorker', { bypass: true }),
    session.send('Page.addScriptToEvaluateOnNewDocument', { source: watchWorkSource }),
  ])
  return { session, frames, network, trouble, gate, patience }
}

/** Holds back every address that the page is to go to, until it is known to be one to look at. */
function guardAddresses(
  session: CDPSession,
  mainFrameId: string,
  admitAddress: VisitRequest['admitAddress'],
  trouble: Trouble,
) {
  session.on('Fetch.requestPaused', ({ requestId, request, frameId }) => {
    try {
      if (frameId === mainFrameId) admitAddress(request.url)
      void session.send('Fetch.continueRequest', { requestId }).catch(() => {})
    } catch (error) {
      if (error instanceof VisitFailed) trouble.raise(error.failure.code, error.failure.detail)
      else trouble.raise('engine', String(error))
      const refused = { requestId, errorReason: 'BlockedByClient' as const }
      void session.send('Fetch.failRequest', refused).catch(() => {})
    }
  })
}

async function look<Result>(
  visiting: Visiting,
  request: VisitRequest,
  hand: (page: VisitedPage) => Promise<Result>,
): Promise<Result> {
  const { session, frames, network, gate, patience } = visiting
  await open(request.url, visiting)
  for (let moves = 0; moves <= movesLimit; moves += 1) {
    requirePage(network.document(), gate)
    await untilLoaded(visiting)
    const loader = frames.mainLoader()
    await settle(frames, network, patience)
    if (frames.mainLoader() !== loader) continue
    const document = requirePage(network.document(), gate)
    try {
      const isJudged = (id: string) => !network.refusedFrames.has(id)
      const [facts, results] = await Promise.all([
        readFrames(visiting),
        judge(session, frames, request.axeOptions, isJudged),
      ])
      const take = (selector: readonly SelectorStep[]) => takeScreenshot(session, frames, selector)
      return await hand({ document, facts, results, takeScreenshot: take })
    } catch (error) {
      // The page went elsewhere while it was judged: what it went to is the page.
      if (frames.mainLoader() === loader) throw error
    }
  }
  throw new VisitFailed('restless', network.lastAddress())
}

/** Title and language of the outermost frame, and the links of all. */
async function readFrames({ frames }: Visiting): Promise<FrameFacts> {
  const call = `(${readPage.toString()})(${linksLimit})`
  const [main = '', ...inner] = frames.ids()
  const facts = await frames.evaluate<FrameFacts>(main, call)
  const others = await Promise.all(
    inner.map((id) => frames.evaluate<FrameFacts>(id, call).catch(() => null)),
  )
  const links = new Set([...facts.links, ...others.flatMap((one) => one?.links ?? [])])
  return { ...facts, links: [...links] }
}

/** Finds the catalogue's word for an error of the browser's. */
function explain(error: unknown, { browser, memory }: RunningBrowser, began: number): unknown {
  const failure = error instanceof VisitFailed ? error.failure : null
  const hasCrashed = failure?.code === 'crashed'
  if (hasCrashed && browser.connected && memory.endedAt() >= began) return new VisitFailed('memory')
  if (failure) return error
  const message = (error as Error).message
  if (!browser.connected) return new VisitFailed('crashed', browserEnded)
  if (/Target closed|Session closed|detached|crashed/i.test(message)) {
    return new VisitFailed('crashed', message.slice(0, 200))
  }
  return new VisitFailed('engine', message.slice(0, 200))
}
