import type axe from 'axe-core'

/** A frame in a frame, as axe names it. */
export interface FrameContext {
  frameSelector: unknown
  frameContext: unknown
}

type AxeInPage = typeof axe & {
  utils: { getFrameContexts: (context: unknown, options: unknown) => FrameContext[] }
}

// These run in our world of a frame, beside axe; each stands alone, as text. They answer with text,
// which is handed over faster than objects, and keep of what passed only which rule it was.

export async function collectResults(options: axe.RunOptions): Promise<string> {
  const { axe } = globalThis as unknown as { axe: AxeInPage }
  const results = await axe.run(document, options)
  for (const result of [...results.passes, ...results.inapplicable]) result.nodes = []
  return JSON.stringify(results)
}

export async function partialResults(
  context: unknown,
  options: axe.RunOptions,
): Promise<{ part: string; children: FrameContext[] }> {
  const { axe } = globalThis as unknown as { axe: AxeInPage }
  const within = (context ?? document) as axe.ElementContext
  const children = axe.utils.getFrameContexts(within, options)
  const part = JSON.stringify(await axe.runPartial(within, options))
  return { part, children }
}

export async function finishResults(parts: unknown[], options: axe.RunOptions): Promise<string> {
  const { axe } = globalThis as unknown as { axe: AxeInPage }
  const results = await axe.finishRun(parts as Parameters<AxeInPage['finishRun']>[0], options)
  for (const result of [...results.passes, ...results.inapplicable]) result.nodes = []
  return JSON.stringify(results)
}
