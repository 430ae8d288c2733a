import { convexHull } from './convex-hull.ts'
import { mergeSmall } from './merge-small.ts'
import { smallestShown } from './opinion-map.ts'
import type { Centre } from './k-means.ts'
import type { ReadyMap } from './opinion-map.ts'

/** Where several people stand. How many is told by a band: an exact number could be followed from
 * picture to picture. */
export interface Dot {
  x: number
  y: number
  /** Index into the groups. */
  group: number
  band: '5-9' | '10-19' | '20-49' | '50+'
}

const cells = 200

/** The points of the map, each joined with its neighbours of the same group until five people stand
 * there, on a grid of one 200th of the picture; and what surrounds each group's. */
export function presentDots(map: ReadyMap): {
  dots: Dot[]
  hulls: [number, number][][]
  centres: Centre[]
} {
  const raw = map.groups.map((_, group) => dotsOfGroup(map, group))
  const widest = raw.flat().reduce((far, { x, y }) => Math.max(far, Math.abs(x), Math.abs(y)), 0)
  const cell = (2 * widest) / cells || 1
  const onGrid = (value: number) => Number((Math.round(value / cell) * cell).toPrecision(6))
  const placed = ({ x, y }: Centre) => ({ x: onGrid(x), y: onGrid(y) })
  const grouped = raw.map((dots, group) =>
    dots.map((dot) => ({ ...placed(dot), group, band: bandOf(dot.size) })),
  )
  return {
    dots: grouped.flat(),
    hulls: grouped.map((dots) => convexHull(dots.map(({ x, y }) => [x, y]))),
    centres: map.groups.map(placed),
  }
}

function dotsOfGroup({ bases }: ReadyMap, group: number): (Centre & { size: number })[] {
  const own = bases.group.flatMap((of, index) => (of === group ? [index] : []))
  const points = {
    x: Float64Array.from(own, (index) => bases.x[index]!),
    y: Float64Array.from(own, (index) => bases.y[index]!),
    weight: Float64Array.from(own, (index) => bases.size[index]!),
  }
  const alone = {
    centres: own.map((index) => ({ x: bases.x[index]!, y: bases.y[index]! })),
    label: Uint16Array.from(own, (_, at) => at),
  }
  const { centres, label } = mergeSmall(points, alone, smallestShown)
  const sizes = centres.map(() => 0)
  for (const [at, of] of label.entries()) sizes[of]! += points.weight[at]!
  return centres.map(({ x, y }, at) => ({ x, y, size: sizes[at]! }))
}

function bandOf(size: number): Dot['band'] {
  if (size < 10) return '5-9'
  if (size < 20) return '10-19'
  return size < 50 ? '20-49' : '50+'
}
