import { kMeans, seedCentres } from './k-means.ts'
import type { Centre, Points } from './k-means.ts'
import type { Random } from './random.ts'

const mostBases = 100

export interface Bases {
  points: Points
  /** By participant. */
  base: Uint16Array
}

/** Up to 100 points at which people stand: groups are sought among these, so that the work after
 * does not grow with the number of people. Begins with the points of the map before, and at first
 * with those who came first, as Polis does: no chance, and the same again. */
export function findBases(
  x: Float64Array,
  y: Float64Array,
  before: { x: number[]; y: number[] } | null,
  random: Random,
): Bases {
  const people = { x, y, weight: new Float64Array(x.length).fill(1) }
  const former = before ? before.x.map((left, index) => ({ x: left, y: before.y[index] ?? 0 })) : []
  const inUse = former.length > 0 ? nearestOnly(people, former) : firstPlaces(people)
  const { centres, label } = kMeans(people, seedCentres(people, mostBases, random, inUse))
  const weight = new Float64Array(centres.length)
  for (const base of label) weight[base]! += 1
  const points = {
    x: Float64Array.from(centres, (centre) => centre.x),
    y: Float64Array.from(centres, (centre) => centre.y),
    weight,
  }
  return { points, base: label }
}

/** The first different places. */
function firstPlaces({ x, y }: Points): Centre[] {
  const places = new Map<string, Centre>()
  for (let at = 0; at < x.length && places.size < mostBases; at += 1) {
    const key = `${x[at]!.toPrecision(9)} ${y[at]!.toPrecision(9)}`
    if (!places.has(key)) places.set(key, { x: x[at]!, y: y[at]! })
  }
  return [...places.values()]
}

/** Former points that somebody is nearest to. */
function nearestOnly(people: Points, former: Centre[]): Centre[] {
  return kMeans(people, former).centres
}
