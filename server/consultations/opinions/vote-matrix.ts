import type { LeftOut, Votes } from './votes.ts'

/** The votes that count, by participant (compressed rows): the votes of row i stand from
 * `rowStart[i]` to before `rowStart[i + 1]`, in the order of statements. Everything is sorted, so the
 * same votes make the same matrix, however they came. */
export interface VoteMatrix {
  /** Ids of those with at least one vote: who voted first stands first, at the same time by id. */
  participants: string[]
  /** Ids of all statements that are not left out, sorted. */
  statements: string[]
  /** Number of statements that are left out. */
  refused: number
  rowStart: Uint32Array
  column: Uint32Array
  value: Int8Array
}

/** @throws {RangeError} names the row whose vote is no vote, or the id that is there twice */
export function buildVoteMatrix(votes: Votes, leftOut: LeftOut = {}): VoteMatrix {
  checkVotes(votes)
  const people = rankIds(votes.participants, leftOut.participants, firstVotes(votes))
  const statements = rankIds(votes.statements, leftOut.statements)
  const { order, start } = groupRows(votes.participant, people)
  const kept = { rowStart: [0], names: [] as string[] }
  const column = new Uint32Array(order.length)
  const value = new Int8Array(order.length)
  const latest = new Int32Array(statements.sorted.length).fill(-1)
  let filled = 0
  for (const [rank, id] of people.sorted.entries()) {
    const rows = order.subarray(start[rank], start[rank + 1])
    for (const statement of latestVotes(rows, votes, statements.rank, latest)) {
      column[filled] = statement
      value[filled] = votes.value[latest[statement] ?? 0] ?? 0
      latest[statement] = -1
      filled += 1
    }
    if (filled === kept.rowStart.at(-1)) continue
    kept.names.push(id)
    kept.rowStart.push(filled)
  }
  return {
    participants: kept.names,
    statements: statements.sorted,
    refused: votes.statements.length - statements.sorted.length,
    rowStart: Uint32Array.from(kept.rowStart),
    column: column.slice(0, filled),
    value: value.slice(0, filled),
  }
}

/** Only the participants with at least `least` votes. */
export function keepRows(matrix: VoteMatrix, least: number): VoteMatrix {
  const rows = matrix.participants.flatMap((_, row) => (votesOf(matrix, row) >= least ? [row] : []))
  const rowStart = new Uint32Array(rows.length + 1)
  for (const [at, row] of rows.entries())
    rowStart[at + 1] = (rowStart[at] ?? 0) + votesOf(matrix, row)
  const size = rowStart[rows.length] ?? 0
  const column = new Uint32Array(size)
  const value = new Int8Array(size)
  for (const [at, row] of rows.entries()) {
    const [from, to] = [matrix.rowStart[row], matrix.rowStart[row + 1]]
    column.set(matrix.column.subarray(from, to), rowStart[at])
    value.set(matrix.value.subarray(from, to), rowStart[at])
  }
  const participants = rows.map((row) => matrix.participants[row] ?? '')
  return { ...matrix, participants, rowStart, column, value }
}

/** Number of votes of a row. */
export const votesOf = ({ rowStart }: VoteMatrix, row: number): number =>
  (rowStart[row + 1] ?? 0) - (rowStart[row] ?? 0)

function checkVotes(votes: Votes): void {
  const { participants, statements, participant, statement, value, castAt } = votes
  const rows = value.length
  if (participant.length !== rows || statement.length !== rows)
    throw new RangeError('the columns of the votes differ in length')
  if (castAt && castAt.length !== rows) throw new RangeError('the times differ in length')
  for (let row = 0; row < rows; row += 1) {
    if ((participant[row] ?? 0) >= participants.length)
      throw new RangeError(`row ${row}: no participant ${participant[row]}`)
    if ((statement[row] ?? 0) >= statements.length)
      throw new RangeError(`row ${row}: no statement ${statement[row]}`)
    if (Math.abs(value[row] ?? 0) > 1)
      throw new RangeError(`row ${row}: ${value[row]} is neither 1, 0 nor -1`)
  }
}

interface Ranked {
  sorted: string[]
  /** By index as given; -1 is left out. */
  rank: Int32Array
}

/** Milliseconds since 1970 by participant; null without times. */
function firstVotes({ participants, participant, castAt }: Votes): Float64Array | null {
  if (!castAt) return null
  const first = new Float64Array(participants.length).fill(Number.MAX_VALUE)
  for (let row = 0; row < participant.length; row += 1)
    first[participant[row]!] = Math.min(first[participant[row]!]!, castAt[row]!)
  return first
}

function rankIds(
  ids: readonly string[],
  leftOut: readonly string[] = [],
  times: Float64Array | null = null,
): Ranked {
  const without = new Set(leftOut)
  const sorted = ids
    .map((id, index) => ({ id, time: times?.[index] ?? 0 }))
    .filter(({ id }) => !without.has(id))
    // By code unit, not by locale: the same on every machine.
    .sort((a, b) => a.time - b.time || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id)
  const rankOf = new Map(sorted.map((id, rank) => [id, rank]))
  if (rankOf.size < sorted.length) throw new RangeError('an id is there twice')
  return { sorted, rank: Int32Array.from(ids, (id) => rankOf.get(id) ?? -1) }
}

/** Rows by participant, each in the order as given. */
function groupRows(participant: Uint32Array, { sorted, rank }: Ranked) {
  const start = new Uint32Array(sorted.length + 1)
  for (const index of participant) {
    const person = rank[index] ?? -1
    if (person >= 0) start[person + 1] = (start[person + 1] ?? 0) + 1
  }
  for (let person = 0; person < sorted.length; person += 1)
    start[person + 1] = (start[person + 1] ?? 0) + (start[person] ?? 0)
  const next = start.slice()
  const order = new Uint32Array(start[sorted.length] ?? 0)
  for (let row = 0; row < participant.length; row += 1) {
    const person = rank[participant[row] ?? 0] ?? -1
    if (person < 0) continue
    order[next[person] ?? 0] = row
    next[person] = (next[person] ?? 0) + 1
  }
  return { order, start }
}

/** Notes in `latest` the row that counts for each statement, and returns those statements, sorted. */
function latestVotes(
  rows: Uint32Array,
  { statement, castAt }: Votes,
  rank: Int32Array,
  latest: Int32Array,
): Uint32Array {
  const touched = new Uint32Array(rows.length)
  let count = 0
  for (const row of rows) {
    const column = rank[statement[row] ?? 0] ?? -1
    if (column < 0) continue
    const before = latest[column] ?? -1
    if (before < 0) touched[count++] = column
    if (before < 0 || !castAt || (castAt[row] ?? 0) >= (castAt[before] ?? 0)) latest[column] = row
  }
  return touched.subarray(0, count).sort()
}
