import { randomUUID } from 'node:crypto'
import type { Frames } from './frames.ts'
import { type Quiet, watchQuiet } from './in-page/watch-quiet.ts'
import { watchWork } from './in-page/watch-work.ts'
import type { NetworkLog } from './network-log.ts'
import type { Patience } from './patience.ts'

/** Rest to wait for where nothing was pending at load, milliseconds. */
const shortRestMs = 50
/** Rest to wait for where scripts were at work. */
const longRestMs = 150
/** Rest to wait for after what we have done to the page ourselves: time for a frame and more. */
const turnMs = 20

const ask = `curbcut-${randomUUID()}`

/** To be evaluated in every frame before its own scripts. */
export const watchWorkSource = `(${watchWork.toString()})(${JSON.stringify(ask)})`

/** Waits until a page that has loaded is at rest: no request open; elements and layout of all frames
 * unchanged, and no work announced, for a short while. Bounded: a page that never rests is judged
 * as it then stands. Brings axe in meanwhile. */
export async function settle(frames: Frames, network: NetworkLog, { settleMs }: Patience) {
  const deadline = performance.now() + settleMs
  const left = () => deadline - performance.now()
  let shortMs = network.open() > 0 ? longRestMs : shortRestMs
  while (left() > 0) {
    await network.untilIdle(left())
    const begunBefore = network.begun()
    const looking = lookAll(frames, shortMs, left())
    // Reading axe holds up the page's scripts. They get their turn once more before it is judged.
    const reading = Promise.all(frames.ids().map((id) => frames.equip(id).catch(() => {})))
    const wasQuiet = await looking
    await reading
    const isQuiet = wasQuiet && (await lookAll(frames, turnMs, left()))
    if (isQuiet && network.begun() === begunBefore && network.open() === 0) return
    shortMs = longRestMs
  }
}

async function lookAll(frames: Frames, shortMs: number, leftMs: number): Promise<boolean> {
  const looks = await Promise.all(frames.ids().map((id) => look(frames, id, shortMs, leftMs)))
  return looks.every(({ isQuiet }) => isQuiet)
}

async function look(frames: Frames, id: string, shortMs: number, leftMs: number): Promise<Quiet> {
  const given = [ask, shortMs, longRestMs, Math.max(leftMs, 0)].map((value) =>
    JSON.stringify(value),
  )
  try {
    return await frames.evaluate<Quiet>(id, `(${watchQuiet.toString()})(${given.join()})`)
  } catch {
    // The frame is gone, or another document came into it; the next look sees.
    return { isQuiet: !frames.ids().includes(id), wasBusy: true }
  }
}
