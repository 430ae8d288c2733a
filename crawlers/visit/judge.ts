import type axe from 'axe-core'
import { VisitFailed } from '../failures.ts'
import type { Frames } from './frames.ts'
import { collectResults, finishResults, partialResults } from './in-page/run-axe.ts'
import type { FrameContext } from './in-page/run-axe.ts'
import type { CDPSession } from 'puppeteer'

/** Runs the rules in every frame that is to be judged.
 * @throws {VisitFailed} `engine` */
export async function judge(
  session: CDPSession,
  frames: Frames,
  options: axe.RunOptions,
  isJudged: (frameId: string) => boolean,
): Promise<axe.AxeResults> {
  const [main = '', ...inner] = frames.ids()
  try {
    const text = inner.some(isJudged)
      ? await judgeAll(session, frames, main, options, isJudged)
      : await judgeOne(frames, main, options)
    return JSON.parse(text) as axe.AxeResults
  } catch (error) {
    throw new VisitFailed('engine', (error as Error).message.split('\n')[0]?.slice(0, 300) ?? null)
  }
}

/** The quick way for a page without frames. */
const judgeOne = async (frames: Frames, main: string, options: axe.RunOptions) => {
  await frames.equip(main)
  return frames.evaluate<string>(
    main,
    `(${collectResults.toString()})(${JSON.stringify({ ...options, iframes: false })})`,
  )
}

/** Frame by frame, so that frames of other origins are judged too; put together in the outermost. */
async function judgeAll(
  session: CDPSession,
  frames: Frames,
  main: string,
  options: axe.RunOptions,
  isJudged: (frameId: string) => boolean,
): Promise<string> {
  const parts: string[] = []
  await judgeFrame(main, null)
  const given = `[${parts.join()}], ${JSON.stringify(options)}`
  return frames.evaluate<string>(main, `(${finishResults.toString()})(${given})`)

  async function judgeFrame(id: string, context: unknown) {
    const given = `${JSON.stringify(context)}, ${JSON.stringify(options)}`
    await frames.equip(id)
    const { part, children } = await frames.evaluate<{ part: string; children: FrameContext[] }>(
      id,
      `(${partialResults.toString()})(${given})`,
    )
    parts.push(part)
    // One after the other: axe wants the parts in the order of the frames.
    for (const child of children) {
      const childId = await findFrame(session, frames, id, child).catch(() => null)
      if (childId === null || !isJudged(childId)) parts.push('null')
      else await judgeFrame(childId, child.frameContext).catch(() => parts.push('null'))
    }
  }
}

/** The id of the frame that an element of its parent holds. */
async function findFrame(
  session: CDPSession,
  frames: Frames,
  parentId: string,
  { frameSelector }: FrameContext,
): Promise<string | null> {
  const find = `axe.utils.shadowSelect(${JSON.stringify(frameSelector)})`
  const objectId = await frames.evaluateHandle(parentId, find)
  if (!objectId) return null
  const { node } = await session.send('DOM.describeNode', { objectId })
  const id = node.frameId ?? null
  return id && frames.ids().includes(id) ? id : null
}
