import { squared } from './k-means.ts'
import type { Centre, Points } from './k-means.ts'

interface Division {
  centres: Centre[]
  label: Uint16Array
}

/** Lets each group of fewer than `least` people join the group whose centre is nearest, the smallest
 * first, until none is left or only one group is. */
export function mergeSmall(points: Points, { centres, label }: Division, least: number): Division {
  let groups = centres.map((centre, index) => ({ ...centre, size: 0, of: [index] }))
  for (let at = 0; at < label.length; at += 1) groups[label[at]!]!.size += points.weight[at]!
  while (groups.length > 1) {
    const smallest = groups.reduce((a, b) => (b.size < a.size ? b : a))
    if (smallest.size >= least) break
    const others = groups.filter((group) => group !== smallest)
    const nearest = others.reduce((a, b) =>
      squared(b.x, b.y, smallest) < squared(a.x, a.y, smallest) ? b : a,
    )
    const size = smallest.size + nearest.size
    const middle = (a: number, b: number) => (a * smallest.size + b * nearest.size) / size
    const joined = {
      x: middle(smallest.x, nearest.x),
      y: middle(smallest.y, nearest.y),
      size,
      of: [...nearest.of, ...smallest.of],
    }
    groups = groups
      .map((group) => (group === nearest ? joined : group))
      .filter((group) => group !== smallest)
  }
  const now = new Map(
    groups.flatMap(({ of }, index) => of.map((former) => [former, index] as const)),
  )
  return {
    centres: groups.map(({ x, y }) => ({ x, y })),
    label: label.map((former) => now.get(former) ?? 0),
  }
}
