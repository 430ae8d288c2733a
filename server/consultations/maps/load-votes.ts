import type { Transaction } from 'sequelize'
import { queryOn } from '../../platform/database.ts'
import type { LeftOut, Votes } from '../opinions/votes.ts'

export interface MapInput {
  votes: Votes
  leftOut: LeftOut
}

const batch = 20_000

/** The votes that a map is made of, as they stand: read in batches into columns, so that a million
 * takes some dozen megabytes. Statements that moderators hid are left out as refused; those that
 * wait or were withdrawn never stood there. Who was excluded does not vote. */
export async function loadVotes(
  consultationId: string,
  transaction: Transaction,
): Promise<MapInput> {
  const { rows } = await queryOn(
    transaction,
    `select id, hidden_at is not null as hidden from statement
     where consultation_id = $1 and held_at is null and withdrawn_at is null order by id`,
    [consultationId],
  )
  const statements = rows as { id: string; hidden: boolean }[]
  const columns = new Columns(statements.map(({ id }) => id))
  await queryOn(transaction, votesCursor, [consultationId])
  for (;;) {
    const { rows: some } = await queryOn(transaction, `fetch ${batch} from votes_of_map`)
    for (const row of some as VoteRow[]) columns.add(row)
    if (some.length < batch) break
  }
  const hidden = statements.filter((statement) => statement.hidden).map(({ id }) => id)
  return { votes: columns.finish(), leftOut: { statements: hidden } }
}

// The time of the first vote decides who comes first: a change of mind does not move people.
const votesCursor = `
declare votes_of_map no scroll cursor for
select v.participant_id as participant, v.statement_id as statement, v.choice as value,
  (extract(epoch from v.created_at) * 1000)::float8 as at
from vote v
join participant p on p.id = v.participant_id
join statement s on s.id = v.statement_id
where v.consultation_id = $1 and p.excluded_at is null
  and s.held_at is null and s.withdrawn_at is null`

interface VoteRow {
  participant: string
  statement: string
  value: number
  at: number
}

/** Columns that grow. */
class Columns {
  readonly #participants = new Map<string, number>()
  readonly #statements: Map<string, number>
  #rows = 0
  #participant = new Uint32Array(batch)
  #statement = new Uint32Array(batch)
  #value = new Int8Array(batch)
  #castAt = new Float64Array(batch)

  constructor(statementIds: string[]) {
    this.#statements = new Map(statementIds.map((id, index) => [id, index]))
  }

  add({ participant, statement, value, at }: VoteRow): void {
    if (this.#rows === this.#value.length) this.#grow()
    const person = this.#participants.get(participant) ?? this.#participants.size
    this.#participants.set(participant, person)
    this.#participant[this.#rows] = person
    this.#statement[this.#rows] = this.#statements.get(statement)!
    this.#value[this.#rows] = value
    this.#castAt[this.#rows] = at
    this.#rows += 1
  }

  finish(): Votes {
    return {
      participants: [...this.#participants.keys()],
      statements: [...this.#statements.keys()],
      participant: this.#participant.subarray(0, this.#rows),
      statement: this.#statement.subarray(0, this.#rows),
      value: this.#value.subarray(0, this.#rows),
      castAt: this.#castAt.subarray(0, this.#rows),
    }
  }

  #grow(): void {
    const size = this.#value.length * 2
    this.#participant = copyInto(new Uint32Array(size), this.#participant)
    this.#statement = copyInto(new Uint32Array(size), this.#statement)
    this.#value = copyInto(new Int8Array(size), this.#value)
    this.#castAt = copyInto(new Float64Array(size), this.#castAt)
  }
}

function copyInto<Numbers extends Uint32Array | Int8Array | Float64Array>(
  larger: Numbers,
  smaller: Numbers,
): Numbers {
  larger.set(smaller)
  return larger
}
