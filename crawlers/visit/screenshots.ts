import type { CDPSession } from 'puppeteer'
import { viewport } from '../browser/launch.ts'
import { paintAll } from './painting.ts'
import type { Screenshot, SelectorStep } from '../types.ts'
import type { Frames } from './frames.ts'

/** Room left around the element, and the largest picture, CSS pixels. */
const marginPx = 16
const largest = { width: 800, height: 500 }

interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** A picture of an element where it stands, cut at a size that fits a report; null where it cannot
 * be seen. */
export async function takeScreenshot(
  session: CDPSession,
  frames: Frames,
  selector: readonly SelectorStep[],
): Promise<Screenshot | null> {
  try {
    const objectId = await findElement(session, frames, selector)
    if (!objectId) return null
    await paintAll(session)
    await session.send('DOM.scrollIntoViewIfNeeded', { objectId })
    const { quads } = await session.send('DOM.getContentQuads', { objectId })
    const clip = cropAround(quads)
    if (!clip) return null
    // Boxes are told in the window, pictures are asked for in the page.
    const { cssVisualViewport: seen } = await session.send('Page.getLayoutMetrics')
    const { data } = await session.send('Page.captureScreenshot', {
      format: 'webp',
      quality: 70,
      clip: { ...clip, x: clip.x + seen.pageX, y: clip.y + seen.pageY, scale: 1 },
      captureBeyondViewport: false,
      optimizeForSpeed: true,
    })
    return {
      mediaType: 'image/webp',
      bytes: Buffer.from(data, 'base64'),
      widthPx: clip.width,
      heightPx: clip.height,
    }
  } catch {
    // Not visible, or gone meanwhile: the finding stands without a picture.
    return null
  }
}

async function findElement(
  session: CDPSession,
  frames: Frames,
  selector: readonly SelectorStep[],
): Promise<string | null> {
  let frameId = frames.ids()[0] ?? ''
  let path = 'document'
  for (const step of selector) {
    path += `.querySelector(${JSON.stringify(step.selector)})`
    if (step.into === 'shadow') path += '.shadowRoot'
    if (step.into !== 'frame') continue
    const objectId = await frames.evaluateHandle(frameId, path)
    if (!objectId) return null
    const { node } = await session.send('DOM.describeNode', { objectId })
    if (!node.frameId) return null
    frameId = node.frameId
    path = 'document'
  }
  return frames.evaluateHandle(frameId, path)
}

/** @param quads  corners of an element's boxes, x and y in turns, in the window */
function cropAround(quads: number[][]): Box | null {
  const xs = quads.flatMap((quad) => quad.filter((_, index) => index % 2 === 0))
  const ys = quads.flatMap((quad) => quad.filter((_, index) => index % 2 === 1))
  if (xs.length === 0) return null
  const left = Math.max(Math.floor(Math.min(...xs)) - marginPx, 0)
  const top = Math.max(Math.floor(Math.min(...ys)) - marginPx, 0)
  const right = Math.min(Math.ceil(Math.max(...xs)) + marginPx, viewport.width)
  const bottom = Math.min(Math.ceil(Math.max(...ys)) + marginPx, viewport.height)
  const width = Math.min(right - left, largest.width)
  const height = Math.min(bottom - top, largest.height)
  return width > 0 && height > 0 ? { x: left, y: top, width, height } : null
}
