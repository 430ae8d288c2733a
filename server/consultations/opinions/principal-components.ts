import { leadingEigenvectors, orthonormalize } from './small-matrix.ts'
import type { Random } from './random.ts'
import type { VoteMatrix } from './vote-matrix.ts'

/** The two directions in which the votes differ most. */
export interface Components {
  /** Mean vote on each statement; 0 where nobody voted. */
  means: Float64Array
  /** Loadings by statement, of length 1, or all 0 where there is nothing left to explain. */
  axes: [Float64Array, Float64Array]
  /** Share of the whole variance, 0 to 1. */
  explained: [number, number]
}

const blockWidth = 8
const mostRounds = 300
const tolerance = 1e-9

/** Principal components where a missing vote stands at its column's mean. Centred, such a vote is 0:
 * so the matrix stays as sparse as the votes are, and is never filled in. Block power iteration with
 * Rayleigh-Ritz (Golub & Van Loan, Matrix Computations, 8.2).
 * @returns null where all voted alike */
export function findComponents(matrix: VoteMatrix, random: Random): Components | null {
  const means = meanVotes(matrix)
  const variance = totalVariance(matrix, means)
  if (variance < 1e-12) return null
  const size = matrix.statements.length
  const width = Math.min(blockWidth, size)
  let block = Array.from({ length: width }, () =>
    Float64Array.from({ length: size }, () => random() - 0.5),
  )
  orthonormalize(block)
  for (let round = 1; ; round += 1) {
    const image = applyCovariance(matrix, means, block)
    const found = leadingEigenvectors(block, image, 2)
    const isSettled = found.residual <= tolerance * (found.values[0] ?? 0)
    if (isSettled || round === mostRounds) return { means, ...axesFrom(found, variance, size) }
    block = image
    orthonormalize(block)
  }
}

function axesFrom(found: ReturnType<typeof leadingEigenvectors>, variance: number, size: number) {
  const [first = 0, second = 0] = found.values
  const isFlat = second <= 1e-9 * first
  const zero = new Float64Array(size)
  const axes: [Float64Array, Float64Array] = [
    pointed(found.vectors[0] ?? zero),
    isFlat ? zero : pointed(found.vectors[1] ?? zero),
  ]
  const explained: [number, number] = [first / variance, isFlat ? 0 : second / variance]
  return { axes, explained }
}

/** An axis has no direction of its own: its strongest loading is made positive. */
function pointed(axis: Float64Array): Float64Array {
  let strongest = 0
  for (const loading of axis)
    if (Math.abs(loading) > Math.abs(strongest) + 1e-9) strongest = loading
  return strongest < 0 ? axis.map((loading) => -loading) : axis
}

function meanVotes({ statements, column, value }: VoteMatrix): Float64Array {
  const sums = new Float64Array(statements.length)
  const counts = new Uint32Array(statements.length)
  for (let at = 0; at < column.length; at += 1) {
    const statement = column[at] ?? 0
    sums[statement] = (sums[statement] ?? 0) + (value[at] ?? 0)
    counts[statement] = (counts[statement] ?? 0) + 1
  }
  return sums.map((sum, statement) => sum / Math.max(1, counts[statement] ?? 0))
}

function totalVariance({ column, value }: VoteMatrix, means: Float64Array): number {
  let sum = 0
  for (let at = 0; at < column.length; at += 1)
    sum += ((value[at] ?? 0) - (means[column[at] ?? 0] ?? 0)) ** 2
  return sum
}

/** Each vector of the block times (centred votes)ᵀ(centred votes), in one pass over the votes. */
function applyCovariance(matrix: VoteMatrix, means: Float64Array, block: Float64Array[]) {
  const { rowStart, column, value } = matrix
  // Side by side in memory, or each vote costs a cache line per vector.
  const width = block.length
  const given = interleave(block)
  const image = new Float64Array(given.length)
  const scores = new Float64Array(width)
  for (let row = 0; row + 1 < rowStart.length; row += 1) {
    const [from, to] = [rowStart[row]!, rowStart[row + 1]!]
    scores.fill(0)
    for (let at = from; at < to; at += 1) {
      const centred = value[at]! - means[column[at]!]!
      const base = column[at]! * width
      for (let vector = 0; vector < width; vector += 1)
        scores[vector]! += centred * given[base + vector]!
    }
    for (let at = from; at < to; at += 1) {
      const centred = value[at]! - means[column[at]!]!
      const base = column[at]! * width
      for (let vector = 0; vector < width; vector += 1)
        image[base + vector]! += centred * scores[vector]!
    }
  }
  return block.map((vector, which) => vector.map((_, at) => image[at * width + which]!))
}

function interleave(block: Float64Array[]): Float64Array {
  const width = block.length
  const together = new Float64Array(width * (block[0]?.length ?? 0))
  for (const [which, vector] of block.entries())
    for (let at = 0; at < vector.length; at += 1) together[at * width + which] = vector[at]!
  return together
}
