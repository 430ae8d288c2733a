/** A number from 0 to below 1. */
export type Random = () => number

/** Numbers that look random and follow from the digest (sfc32, public domain, Chris Doty-Humphrey):
 * the same input gives the same picture. */
export function randomFrom(digest: string): Random {
  const words = [0, 8, 16].map((at) => Number.parseInt(digest.slice(at, at + 8), 16))
  const state = Uint32Array.from([...words, 1])
  const next = () => {
    const [a = 0, b = 0, c = 0, counter = 0] = state
    const sum = (a + b + counter) >>> 0
    state[3] = counter + 1
    state[0] = b ^ (b >>> 9)
    state[1] = c + (c << 3)
    state[2] = ((c << 21) | (c >>> 11)) + sum
    return sum / 2 ** 32
  }
  for (let warm = 0; warm < 12; warm += 1) next()
  return next
}
