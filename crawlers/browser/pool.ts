import type { Browser, CDPSession } from 'puppeteer'
import { type MemoryWatch, watchMemory } from './memory-watch.ts'

/** A browser that runs, with a session of its own for what concerns it as a whole. */
export interface RunningBrowser {
  browser: Browser
  session: CDPSession
  memory: MemoryWatch
  /** Visits going on. */
  visits: number
  served: number
  isRetired: boolean
}

/** Hands out one browser to all visits, and a fresh one when it has died or grown old. */
export interface BrowserPool {
  use: <Result>(visit: (running: RunningBrowser) => Promise<Result>) => Promise<Result>
  /** Begins to start the browser, to have it when the first visit comes. */
  warm: () => void
  close: () => Promise<void>
}

/** How long closing may take before the process is ended, milliseconds. */
const closeMs = 3000

/** @param servedLimit  pages after which a browser is replaced: long-lived ones grow */
export function openPool(launch: () => Promise<Browser>, servedLimit = 250): BrowserPool {
  let current: Promise<RunningBrowser> | null = null
  const all = new Set<RunningBrowser>()

  async function start(): Promise<RunningBrowser> {
    const browser = await launch()
    const session = await browser.target().createCDPSession()
    await attachNothing(session)
    await session.send('Target.setDiscoverTargets', { discover: true })
    const memory = watchMemory(session)
    const running = { browser, session, memory, visits: 0, served: 0, isRetired: false }
    all.add(running)
    browser.on('disconnected', () => retire(running))
    return running
  }

  function retire(running: RunningBrowser) {
    running.isRetired = true
    if (running.visits === 0 || !running.browser.connected) void end(running)
  }

  async function end(running: RunningBrowser) {
    if (!all.delete(running)) return
    running.memory.stop()
    await closeBrowser(running.browser)
  }

  async function take(): Promise<RunningBrowser> {
    const started = (current ??= start())
    try {
      const running = await started
      if (!running.isRetired) return running
    } catch (error) {
      // A failed start is not kept: the next visit tries again.
      if (current === started) current = null
      throw error
    }
    if (current === started) current = null
    return take()
  }

  return {
    async use(visit) {
      const running = await take()
      running.visits += 1
      running.served += 1
      if (running.served >= servedLimit) running.isRetired = true
      try {
        return await visit(running)
      } finally {
        running.visits -= 1
        if (running.isRetired && running.visits === 0) void end(running)
      }
    },
    warm: () => void take().catch(() => {}),
    async close() {
      await current?.catch(() => {})
      current = null
      await Promise.all([...all].map(end))
    },
  }
}

/** Puppeteer attaches itself to every tab and stops it until it has; we open ours by ourselves. */
async function attachNothing(session: CDPSession) {
  const manual = { autoAttach: false, waitForDebuggerOnStart: false, flatten: true }
  await session.connection()?.send('Target.setAutoAttach', manual)
}

async function closeBrowser(browser: Browser) {
  const child = browser.process()
  const timer = setTimeout(() => child?.kill('SIGKILL'), closeMs)
  await browser.close().catch(() => {})
  clearTimeout(timer)
}
