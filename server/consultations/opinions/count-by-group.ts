import type { Counts } from './opinion-map.ts'
import type { VoteMatrix } from './vote-matrix.ts'

/** Votes on each statement by group.
 * @param groupOf by row of the matrix; -1 is in no group */
export function countByGroup(
  matrix: VoteMatrix,
  groupOf: ArrayLike<number>,
  groups: number,
): { statement: string; groups: Counts[] }[] {
  const cells = new Uint32Array(matrix.statements.length * groups * 3)
  for (let row = 0; row < matrix.participants.length; row += 1) {
    const group = groupOf[row]!
    if (group < 0) continue
    for (let at = matrix.rowStart[row]!; at < matrix.rowStart[row + 1]!; at += 1)
      cells[(matrix.column[at]! * groups + group) * 3 + matrix.value[at]! + 1]! += 1
  }
  return matrix.statements.map((statement, index) => ({
    statement,
    groups: Array.from({ length: groups }, (_, group) => {
      const [disagree = 0, pass = 0, agree = 0] = cells.subarray((index * groups + group) * 3)
      return { agree, disagree, pass }
    }),
  }))
}
