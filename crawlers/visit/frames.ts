import type { CDPSession } from 'puppeteer'
import { axeSource } from '../rules/axe-source.ts'

/** The frames of a page, and in each a world of our own: scripts of ours see the page's elements,
 * and scripts of the page see nothing of ours. */
export interface Frames {
  /** Frame ids with a document to judge, the outermost first. */
  ids: () => string[]
  /** Of the outermost frame; changes when the page goes to another address. */
  mainLoader: () => string | null
  hasLoaded: (loaderId: string) => boolean
  hasParsed: (loaderId: string) => boolean
  /** Comes true when a main document has loaded or was replaced. */
  untilChange: () => Promise<void>
  /** Brings axe into our world of a frame; once for each document.
   * @throws where the frame is gone */
  equip: (frameId: string) => Promise<void>
  /** Evaluates an expression in our world of a frame; promises are waited for.
   * @throws where the frame is gone or the expression throws */
  evaluate: <Result>(frameId: string, expression: string) => Promise<Result>
  /** The same, for an element or other object to go on with. */
  evaluateHandle: (frameId: string, expression: string) => Promise<string | null>
}

const worldName = 'curbcut'

export function watchFrames(session: CDPSession, mainFrameId: string): Frames {
  const addresses = new Map<string, string>([[mainFrameId, '']])
  const worlds = new Map<string, Promise<number>>()
  const equipped = new WeakMap<Promise<number>, Promise<unknown>>()
  const loaded = new Set<string>()
  const parsed = new Set<string>()
  let mainLoader: string | null = null
  let wake: (() => void) | null = null
  const change = () => {
    wake?.()
    wake = null
  }

  session.on('Page.frameAttached', ({ frameId }) => void addresses.set(frameId, ''))
  session.on('Page.frameDetached', ({ frameId, reason }) => {
    worlds.delete(frameId)
    if (reason === 'remove') addresses.delete(frameId)
  })
  session.on('Page.frameNavigated', ({ frame }) => {
    addresses.set(frame.id, frame.url)
    worlds.delete(frame.id)
    if (frame.id !== mainFrameId) return
    for (const id of addresses.keys()) if (id !== mainFrameId) addresses.delete(id)
    mainLoader = frame.loaderId
    change()
  })
  // `document.open` keeps the loader and drops the worlds.
  session.on('Page.documentOpened', ({ frame }) => void worlds.delete(frame.id))
  session.on('Page.lifecycleEvent', ({ frameId, loaderId, name }) => {
    if (frameId !== mainFrameId) return
    if (name === 'load') loaded.add(loaderId)
    if (name === 'DOMContentLoaded') parsed.add(loaderId)
    if (name === 'load' || name === 'DOMContentLoaded') change()
  })

  function worldOf(frameId: string): Promise<number> {
    const known = worlds.get(frameId)
    if (known) return known
    const world = session
      .send('Page.createIsolatedWorld', { frameId, worldName })
      .then(({ executionContextId }) => executionContextId)
    worlds.set(frameId, world)
    world.catch(() => worlds.delete(frameId))
    return world
  }

  async function equip(frameId: string): Promise<void> {
    const world = worldOf(frameId)
    const contextId = await world
    const load = () => session.send('Runtime.evaluate', { expression: axeSource, contextId })
    const loading = equipped.get(world) ?? load()
    equipped.set(world, loading)
    await loading
  }

  async function run(frameId: string, expression: string, returnByValue: boolean) {
    const contextId = await worldOf(frameId)
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      contextId,
      returnByValue,
      awaitPromise: true,
    })
    if (!exceptionDetails) return result
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
  }

  return {
    ids: () =>
      [...addresses].filter(([, url]) => !url.startsWith('chrome-error:')).map(([id]) => id),
    mainLoader: () => mainLoader,
    hasLoaded: (loaderId) => loaded.has(loaderId),
    hasParsed: (loaderId) => parsed.has(loaderId),
    untilChange: () => new Promise<void>((resolve) => void (wake = resolve)),
    equip,
    evaluate: async (frameId, expression) => (await run(frameId, expression, true)).value,
    evaluateHandle: async (frameId, expression) =>
      (await run(frameId, expression, false)).objectId ?? null,
  }
}
