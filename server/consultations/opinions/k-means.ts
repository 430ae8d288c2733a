import type { Random } from './random.ts'

/** Points of a plane, in columns. A point may stand for several people. */
export interface Points {
  x: Float64Array
  y: Float64Array
  weight: Float64Array
}

export interface Centre {
  x: number
  y: number
}

export interface Clusters {
  centres: Centre[]
  /** By point: index into `centres`. */
  label: Uint16Array
  /** Sum of squared distances to the own centre, by weight. */
  spread: number
}

const mostRounds = 100

/** Lloyd's k-means from the given centres. A centre that nobody is nearest to is dropped. */
export function kMeans(points: Points, starts: readonly Centre[]): Clusters {
  let centres = [...starts]
  const label = new Uint16Array(points.x.length)
  for (let round = 0; round < mostRounds; round += 1) {
    const hasMoved = assign(points, centres, label)
    if (!hasMoved && round > 0) break
    centres = meansOf(points, centres, label)
  }
  const filled = centres.flatMap((_, index) => (label.includes(index) ? [index] : []))
  const compact = new Map(filled.map((index, at) => [index, at]))
  for (let at = 0; at < label.length; at += 1) label[at] = compact.get(label[at]!) ?? 0
  centres = filled.map((index) => centres[index]!)
  return { centres, label, spread: spreadOf(points, centres, label) }
}

/** Further centres after the given ones, up to `count`, each a point that is likely to be far from
 * all others (k-means++, Arthur & Vassilvitskii 2007). Fewer where there are not so many places. */
export function seedCentres(
  points: Points,
  count: number,
  random: Random,
  given: readonly Centre[] = [],
): Centre[] {
  const centres = [...given]
  const distance = new Float64Array(points.x.length).fill(Infinity)
  for (const centre of centres) shorten(distance, points, centre)
  while (centres.length < count) {
    const at = draw(points.weight, centres.length === 0 ? null : distance, random)
    if (at === null) break
    const centre = { x: points.x[at]!, y: points.y[at]! }
    centres.push(centre)
    shorten(distance, points, centre)
  }
  return centres
}

export const squared = (x: number, y: number, centre: Centre): number =>
  (x - centre.x) ** 2 + (y - centre.y) ** 2

function assign({ x, y }: Points, centres: readonly Centre[], label: Uint16Array): boolean {
  let hasMoved = false
  for (let at = 0; at < x.length; at += 1) {
    let nearest = 0
    let least = Infinity
    for (let index = 0; index < centres.length; index += 1) {
      const far = squared(x[at]!, y[at]!, centres[index]!)
      if (far < least) [nearest, least] = [index, far]
    }
    if (label[at] !== nearest) hasMoved = true
    label[at] = nearest
  }
  return hasMoved
}

function meansOf({ x, y, weight }: Points, before: readonly Centre[], label: Uint16Array) {
  const sums = before.map(() => ({ x: 0, y: 0, weight: 0 }))
  for (let at = 0; at < label.length; at += 1) {
    const sum = sums[label[at]!]!
    sum.x += weight[at]! * x[at]!
    sum.y += weight[at]! * y[at]!
    sum.weight += weight[at]!
  }
  return sums.map((sum, index) =>
    sum.weight === 0 ? before[index]! : { x: sum.x / sum.weight, y: sum.y / sum.weight },
  )
}

function spreadOf({ x, y, weight }: Points, centres: readonly Centre[], label: Uint16Array) {
  let spread = 0
  for (let at = 0; at < label.length; at += 1)
    spread += weight[at]! * squared(x[at]!, y[at]!, centres[label[at]!]!)
  return spread
}

function shorten(distance: Float64Array, { x, y }: Points, centre: Centre): void {
  for (let at = 0; at < distance.length; at += 1)
    distance[at] = Math.min(distance[at]!, squared(x[at]!, y[at]!, centre))
}

/** A point, likelier by weight times distance; null where no point is away from all centres. */
function draw(weight: Float64Array, distance: Float64Array | null, random: Random): number | null {
  const chance = (at: number) => weight[at]! * (distance ? distance[at]! : 1)
  let whole = 0
  for (let at = 0; at < weight.length; at += 1) whole += chance(at)
  if (!(whole > 0)) return null
  let left = random() * whole
  let last: number | null = null
  for (let at = 0; at < weight.length; at += 1) {
    if (chance(at) === 0) continue
    last = at
    left -= chance(at)
    if (left < 0) break
  }
  return last
}
