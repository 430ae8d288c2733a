import type { CDPSession } from 'puppeteer'
import type { RunningBrowser } from '../browser/pool.ts'
import { VisitFailed } from '../failures.ts'

/** A page in a browser context of its own: no cookies, storage or cache of another visit. */
export interface Tab {
  session: CDPSession
  /** Also the id of its outermost frame. */
  targetId: string
  /** Ends the page, whatever it is doing. */
  close: () => Promise<void>
}

/** How long the browser may take over what it answers at once when well, milliseconds. */
const prompt = { timeout: 10_000 }

/** Opens an empty page, with downloads and every permission refused.
 * @throws {VisitFailed} `crashed` where the browser does not answer */
export async function openTab({ browser, session: whole }: RunningBrowser): Promise<Tab> {
  try {
    const { browserContextId } = await whole.send(
      'Target.createBrowserContext',
      { disposeOnDetach: true },
      prompt,
    )
    const inContext = { browserContextId }
    const deny = { ...inContext, behavior: 'deny' as const }
    const refusing = Promise.all([
      whole.send('Browser.setDownloadBehavior', deny, prompt),
      // Granting nothing refuses everything.
      whole.send('Browser.grantPermissions', { ...inContext, permissions: [] }, prompt),
    ])
    // Where the browser ends before this is waited for, what is waited for says so.
    refusing.catch(() => {})
    const blank = { ...inContext, url: 'about:blank' }
    const { targetId } = await whole.send('Target.createTarget', blank, prompt)
    const { sessionId } = await whole.send(
      'Target.attachToTarget',
      { targetId, flatten: true },
      prompt,
    )
    await refusing
    const session = whole.connection()?.session(sessionId)
    if (!session) throw new VisitFailed('crashed', 'no session')
    return {
      session,
      targetId,
      async close() {
        try {
          // A script that never ends would keep its process busy; this reaches it all the same.
          void session.send('Runtime.terminateExecution').catch(() => {})
          await whole.send('Target.disposeBrowserContext', inContext, prompt)
        } catch {
          // A browser that cannot even close a page is of no more use.
          if (browser.connected) browser.process()?.kill('SIGKILL')
        }
      },
    }
  } catch (error) {
    throw error instanceof VisitFailed
      ? error
      : new VisitFailed('crashed', (error as Error).message)
  }
}
