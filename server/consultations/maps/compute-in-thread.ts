import { once } from 'node:events'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { OpinionMap } from '../opinions/opinion-map.ts'
import type { PresentedMap } from '../opinions/present-opinion-map.ts'
import type { MapInput } from './load-votes.ts'

/** What a map takes over from the one before. */
export interface MapBefore {
  method: string
  inputDigest: string
  result: OpinionMap
  presented: PresentedMap
}

export interface Work extends MapInput {
  before: MapBefore | null
}

export interface NewMap {
  result: OpinionMap
  presented: PresentedMap
  /** How far each statement pulls people apart, 0 to 1, by its id. */
  division: Record<string, number>
}

/** Computes a map in a thread of its own: a large one takes seconds, in which the worker must go on
 * saying that it is alive.
 * @returns null where the votes and the method are those of the map before
 * @throws {DOMException} AbortError when the signal comes */
export async function computeInThread(work: Work, signal: AbortSignal): Promise<NewMap | null> {
  // By its path: where routes are bundled, nothing but the worker process comes by here.
  const thread = new Worker(join(import.meta.dirname, 'map-thread.ts'), { workerData: work })
  try {
    const [found] = (await once(thread, 'message', { signal })) as [NewMap | null]
    return found
  } finally {
    await thread.terminate()
  }
}
