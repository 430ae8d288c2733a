/** Adjusted Rand index (Hubert & Arabie 1985) of two divisions of the same things: 1 is the same
 * division, about 0 what chance gives. */
export function adjustedRandIndex(left: readonly string[], right: readonly string[]): number {
  const both = sumOf(
    tally(left.map((label, index) => JSON.stringify([label, right[index]]))),
    pairs,
  )
  const lefts = sumOf(tally(left), pairs)
  const rights = sumOf(tally(right), pairs)
  const chance = (lefts * rights) / Math.max(1, pairs(left.length))
  const most = (lefts + rights) / 2
  return most === chance ? 1 : (both - chance) / (most - chance)
}

/** Spearman's rank correlation; equal values share the mean of their ranks. */
export function rankCorrelation(left: readonly number[], right: readonly number[]): number {
  const [a, b] = [ranks(left), ranks(right)]
  const mean = (left.length + 1) / 2
  const products = (x: number[], y: number[]) =>
    x.reduce((sum, rank, index) => sum + (rank - mean) * (y[index]! - mean), 0)
  const scale = Math.sqrt(products(a, a) * products(b, b))
  return scale === 0 ? Number.NaN : products(a, b) / scale
}

function ranks(values: readonly number[]): number[] {
  const order = values.map((_, index) => index).sort((a, b) => values[a]! - values[b]!)
  const ranked: number[] = []
  for (let from = 0; from < order.length;) {
    let to = from
    while (to < order.length && values[order[to]!] === values[order[from]!]) to += 1
    for (const index of order.slice(from, to)) ranked[index] = (from + 1 + to) / 2
    from = to
  }
  return ranked
}

function tally(labels: readonly string[]): number[] {
  const counts = new Map<string, number>()
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1)
  return [...counts.values()]
}

const sumOf = (counts: number[], of: (count: number) => number) =>
  counts.reduce((sum, count) => sum + of(count), 0)

const pairs = (count: number) => (count * (count - 1)) / 2
