import { votesOf } from './vote-matrix.ts'
import type { VoteMatrix } from './vote-matrix.ts'

/** Where each participant stands: the centred votes along both axes, stretched by √(statements /
 * votes). Who voted on few statements would otherwise stand near the middle for that alone. A refused
 * statement counts as one that everybody passed, as in Polis: it moves nobody, and holds back the
 * stretch of those of whom little is known. */
export function placeParticipants(
  matrix: VoteMatrix,
  means: Float64Array,
  axes: readonly [Float64Array, Float64Array],
): { x: Float64Array; y: Float64Array } {
  const people = matrix.participants.length
  const x = new Float64Array(people)
  const y = new Float64Array(people)
  for (let row = 0; row < people; row += 1) {
    const { refused } = matrix
    const all = matrix.statements.length + refused
    const stretch = Math.sqrt(all / (votesOf(matrix, row) + refused))
    for (let at = matrix.rowStart[row]!; at < matrix.rowStart[row + 1]!; at += 1) {
      const statement = matrix.column[at]!
      const centred = stretch * (matrix.value[at]! - means[statement]!)
      x[row]! += centred * axes[0][statement]!
      y[row]! += centred * axes[1][statement]!
    }
  }
  return { x, y }
}
