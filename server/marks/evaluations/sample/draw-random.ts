import { createHash, randomBytes } from 'node:crypto'

/** A new seed: 32 hexadecimal digits. */
export const newSeed = (): string => randomBytes(16).toString('hex')

/** Where an address stands in a draw: SHA-256, in hexadecimal digits, of the seed, a space and the
 * address, in UTF-8. `printf '%s %s' SEED ADDRESS | sha256sum` gives the same. */
export const drawKey = (seed: string, url: string): string =>
  createHash('sha256').update(`${seed} ${url}`, 'utf8').digest('hex')

export interface Draw {
  seed: string
  /** Share of the pages of the crawl, above 0, to 1. */
  share: number
  /** Addresses of all pages that the crawl tested, in any order. */
  pages: readonly string[]
  /** Addresses that are not drawn: they are in the sample for a reason of their own, or could not be
   * reached when they were tested. */
  without: readonly string[]
}

export interface Drawn {
  /** In the order of the draw. */
  urls: string[]
  /** How many were drawn from. */
  drawnFrom: number
}

/** Draws the random part of a sample: of the pages left, in the order of their keys, the first so
 * many as the share of the whole crawl asks for. The same seed and pages give the same list, whoever
 * draws. How to draw by hand: docs/sample.md. */
export function drawRandom({ seed, share, pages, without }: Draw): Drawn {
  const known = new Set(pages)
  const taken = new Set(without)
  const left = [...known].filter((url) => !taken.has(url))
  const size = drawSize(known.size, share)
  return {
    urls: left
      .map((url) => ({ url, key: drawKey(seed, url) }))
      .toSorted((one, other) => (one.key < other.key ? -1 : 1))
      .slice(0, size)
      .map(({ url }) => url),
    drawnFrom: left.length,
  }
}

/** How many pages a share of a crawl asks for: rounded up, so never less than the share. */
export const drawSize = (pages: number, share: number): number =>
  // 0.1 of 30 is 3 and a hair in floating point: what is a whole number is not rounded up.
  Math.ceil(Number((pages * share).toFixed(9)))
