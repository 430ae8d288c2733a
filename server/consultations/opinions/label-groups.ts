import { meanVote } from './starting-state.ts'
import type { Counts, StartingState } from './opinion-map.ts'

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

/** A letter for each group. At first the largest is A. Later a group keeps the letter of the group
 * before whose votes are most like its own; a new group takes a letter that was not in use.
 * @param sizes   by group
 * @param figures by statement, then by group */
export function labelGroups(
  sizes: readonly number[],
  figures: { statement: string; groups: Counts[] }[],
  before: StartingState | null,
): string[] {
  const bySize = sizes.map((_, group) => group).sort((a, b) => sizes[b]! - sizes[a]!)
  const former = before?.groups.map(({ label }) => label) ?? []
  const labels: string[] = []
  for (const [group, label] of before ? bestMatch(distances(figures, sizes.length, before)) : [])
    labels[group] = former[label]!
  const free = letters.filter((letter) => !former.includes(letter))
  for (const group of bySize) labels[group] ??= free.shift() ?? '?'
  return labels
}

/** By group now and group before: mean squared difference of their mean votes. */
function distances(
  figures: { statement: string; groups: Counts[] }[],
  groups: number,
  before: StartingState,
): number[][] {
  const place = new Map(before.statements.map((id, index) => [id, index]))
  return Array.from({ length: groups }, (_, group) =>
    before.groups.map(({ means }) => {
      let sum = 0
      let count = 0
      for (const figure of figures) {
        const now = meanVote(figure.groups[group])
        const then = means[place.get(figure.statement) ?? -1] ?? null
        if (now === null || then === null) continue
        sum += (now - then) ** 2
        count += 1
      }
      // Nothing in common: as far as votes can be apart.
      return count === 0 ? 4 : sum / count
    }),
  )
}

/** Pairs of row and column, as many as there can be, with the least sum. At most five rows and
 * columns: all ways are tried. */
function bestMatch(cost: number[][]): [number, number][] {
  const columns = cost[0]?.length ?? 0
  const skips = Math.max(0, cost.length - columns)
  const extend = (
    row: number,
    used: number,
    skipsLeft: number,
  ): { sum: number; pairs: [number, number][] } => {
    if (row === cost.length) return { sum: 0, pairs: [] }
    let best = { sum: Infinity, pairs: [] as [number, number][] }
    if (skipsLeft > 0) best = extend(row + 1, used, skipsLeft - 1)
    for (let column = 0; column < columns; column += 1) {
      if (used & (1 << column)) continue
      const rest = extend(row + 1, used | (1 << column), skipsLeft)
      const sum = rest.sum + cost[row]![column]!
      if (sum < best.sum) best = { sum, pairs: [[row, column], ...rest.pairs] }
    }
    return best
  }
  return extend(0, 0, skips).pairs
}
