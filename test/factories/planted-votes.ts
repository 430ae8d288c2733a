import { randomFrom } from '#server/consultations/opinions/random.ts'
import type { Votes } from '#server/consultations/opinions/votes.ts'

export interface Plan {
  people: number
  statements: number
  votesEach: number
  groups: number
  seed?: string
}

/** Votes of people in planted groups of equal size: each group holds a stance of its own on each
 * statement, and its people follow it four times in five. `group[i]` is that of participant i. */
export function plantVotes(plan: Plan): { votes: Votes; group: number[] } {
  const { people, statements, votesEach, groups, seed = '5eed' } = plan
  const random = randomFrom(seed.padEnd(24, '0'))
  const whole = (below: number) => Math.floor(random() * below)
  const stances = Array.from({ length: groups * statements }, () => (random() < 0.5 ? -1 : 1))
  const group = Array.from({ length: people }, () => whole(groups))
  const rows = people * votesEach
  const participant = new Uint32Array(rows)
  const statement = new Uint32Array(rows)
  const value = new Int8Array(rows)
  const castAt = new Float64Array(rows)
  const deck = Uint32Array.from({ length: statements }, (_, index) => index)
  for (let person = 0, row = 0; person < people; person += 1) {
    for (let drawn = 0; drawn < votesEach; drawn += 1, row += 1) {
      const swap = drawn + whole(statements - drawn)
      const card = deck[swap]!
      deck[swap] = deck[drawn]!
      deck[drawn] = card
      participant[row] = person
      statement[row] = card
      value[row] = random() < 0.8 ? stances[group[person]! * statements + card]! : whole(3) - 1
      castAt[row] = 1_700_000_000_000 + row
    }
  }
  return {
    votes: {
      participants: names(people, 'p'),
      statements: names(statements, 's'),
      participant,
      statement,
      value,
      castAt,
    },
    group,
  }
}

const names = (count: number, letter: string) =>
  Array.from({ length: count }, (_, index) => `${letter}${String(index).padStart(6, '0')}`)
