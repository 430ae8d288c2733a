import type { Points } from './k-means.ts'

/** Mean silhouette (Rousseeuw 1987) of people who stand at weighted points: from -1 to 1, how much
 * nearer they are to their own group than to the next. People at the same point are at distance 0
 * from each other. */
export function silhouette({ x, y, weight }: Points, label: ArrayLike<number>): number {
  const groups = Math.max(...Array.from(label)) + 1
  const sizes = new Float64Array(groups)
  for (let at = 0; at < label.length; at += 1) sizes[label[at]!]! += weight[at]!
  let whole = 0
  let people = 0
  for (let at = 0; at < x.length; at += 1) {
    const sums = new Float64Array(groups)
    for (let other = 0; other < x.length; other += 1)
      sums[label[other]!]! += weight[other]! * distance(x[at]! - x[other]!, y[at]! - y[other]!)
    whole += weight[at]! * ownSilhouette(sums, sizes, label[at]!)
    people += weight[at]!
  }
  return whole / people
}

function ownSilhouette(sums: Float64Array, sizes: Float64Array, own: number): number {
  if (sizes[own]! <= 1) return 0
  const inside = sums[own]! / (sizes[own]! - 1)
  let outside = Infinity
  for (let group = 0; group < sums.length; group += 1)
    if (group !== own && sizes[group]! > 0)
      outside = Math.min(outside, sums[group]! / sizes[group]!)
  const larger = Math.max(inside, outside)
  return larger > 0 ? (outside - inside) / larger : 0
}

// Math.hypot may differ in the last digit from machine to machine; a square root does not.
const distance = (x: number, y: number) => Math.sqrt(x * x + y * y)
