import type { CrawlRequest } from '../types.ts'
import type { FetchOptions } from './fetch-stream.ts'
import { ignoring, readRobots, type Robots } from './robots.ts'

/** The robots.txt of each origin, read once. */
export type RobotsOf = (url: string) => Promise<Robots>

/** @param mode  `ignore`: for sites whose owner asked for the scan; sitemaps are still looked up */
export function keepRobots(mode: CrawlRequest['robots'], options: FetchOptions): RobotsOf {
  const known = new Map<string, Promise<Robots>>()
  return (url) => {
    const { origin } = new URL(url)
    const read =
      known.get(origin) ??
      readRobots(origin, options).then((robots) => (mode === 'ignore' ? ignoring(robots) : robots))
    known.set(origin, read)
    return read
  }
}
