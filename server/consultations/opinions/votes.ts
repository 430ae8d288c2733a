/** Votes of one consultation in columns, a row per vote. Ids may come in any order: the result does
 * not depend on it. */
export interface Votes {
  /** Ids, each once. */
  participants: readonly string[]
  statements: readonly string[]
  /** Index into `participants`. */
  participant: Uint32Array
  /** Index into `statements`. */
  statement: Uint32Array
  /** 1 agrees, 0 passes, -1 disagrees. */
  value: Int8Array
  /** Milliseconds since 1970. Of several votes of one person on one statement the latest counts,
   * and without times, or at the same time, the last row. */
  castAt?: Float64Array
}

/** What is left out, by id: statements that moderators refused, accounts that proved false. */
export interface LeftOut {
  statements?: readonly string[]
  participants?: readonly string[]
}

interface VoteRow {
  participant: string
  statement: string
  value: number
  castAt?: number
}

/** Brings rows with ids into columns. */
export function collectVotes(rows: readonly VoteRow[], statementIds: readonly string[]): Votes {
  const participants = new Map<string, number>()
  const statements = new Map(statementIds.map((id, index) => [id, index]))
  const votes = {
    participant: new Uint32Array(rows.length),
    statement: new Uint32Array(rows.length),
    value: new Int8Array(rows.length),
    castAt: new Float64Array(rows.length),
  }
  for (const [row, vote] of rows.entries()) {
    const statement = statements.get(vote.statement)
    if (statement === undefined)
      throw new RangeError(`row ${row}: no statement "${vote.statement}"`)
    const participant = participants.get(vote.participant) ?? participants.size
    participants.set(vote.participant, participant)
    votes.participant[row] = participant
    votes.statement[row] = statement
    votes.value[row] = vote.value
    votes.castAt[row] = vote.castAt ?? 0
  }
  return { ...votes, participants: [...participants.keys()], statements: [...statements.keys()] }
}
