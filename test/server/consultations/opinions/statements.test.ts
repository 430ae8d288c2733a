import { describe, expect, test } from 'vitest'
import { characterise } from '#server/consultations/opinions/characterise.ts'
import { groupConsensus } from '#server/consultations/opinions/group-consensus.ts'
import { nextStatement } from '#server/consultations/opinions/next-statement.ts'
import { randomFrom } from '#server/consultations/opinions/random.ts'
import type { Candidate } from '#server/consultations/opinions/next-statement.ts'

const counts = (agree: number, disagree: number, pass = 0) => ({ agree, disagree, pass })

describe('what the figures say', () => {
  const said = characterise([
    { statement: 'all', groups: [counts(40, 2), counts(18, 1)] },
    { statement: 'apart', groups: [counts(38, 4), counts(2, 18)] },
    { statement: 'nobody knows', groups: [counts(10, 10, 20), counts(5, 5, 10)] },
  ])

  test('what unites all groups, with the product of their shares', () => {
    expect(said.unites).toEqual([
      { statement: 'all', stance: 'agree', consensus: (41 / 44) * (19 / 21) },
    ])
    expect(groupConsensus([counts(3, 1), counts(0, 0)], 'agree')).toBeCloseTo((4 / 6) * (1 / 2))
  })

  test('what divides, and who agrees more', () => {
    expect(said.divides.map(({ statement, more, less }) => [statement, more, less])).toEqual([
      ['apart', 0, 1],
    ])
  })

  test('what a group holds more than the others do', () => {
    expect(
      said.groups.map((held) => held.map(({ statement, stance }) => [statement, stance])),
    ).toEqual([[['apart', 'agree']], [['apart', 'disagree']]])
  })

  test('what most people hold', () => {
    expect(said.majority.map(({ statement }) => statement)).toEqual(['all', 'apart'])
  })

  test('three of three say nothing of all', () => {
    const few = characterise([{ statement: 'new', groups: [counts(2, 0), counts(2, 0)] }])
    expect(few.unites).toEqual([])
  })
})

describe('the next statement', () => {
  const old = (
    statement: string,
    divides: number,
    ...votes: [number, number, number]
  ): Candidate => ({
    statement,
    divides,
    ...counts(...votes),
  })
  const candidates: Candidate[] = [
    old('dividing', 1, 50, 50, 5),
    old('uniting', 0.1, 95, 5, 5),
    old('dull', 0.1, 10, 10, 80),
    { statement: 'new', divides: null, ...counts(0, 0) },
  ]
  const shares = () => {
    const random = randomFrom('0123456789abcdef01234567')
    const drawn = new Map<string, number>()
    for (let round = 0; round < 4000; round += 1) {
      const id = nextStatement(candidates, new Set(), random)!
      drawn.set(id, (drawn.get(id) ?? 0) + 1)
    }
    return (id: string) => (drawn.get(id) ?? 0) / 4000
  }

  test('is likelier new than old, likelier dividing or uniting than dull, and each has its turn', () => {
    const share = shares()
    expect(share('new')).toBeGreaterThan(share('dividing'))
    expect(share('dividing')).toBeGreaterThan(share('dull'))
    expect(share('uniting')).toBeGreaterThan(share('dull'))
    for (const { statement } of candidates) expect(share(statement)).toBeGreaterThan(0)
  })

  test('is none that the person has seen, and null at the end', () => {
    const seen = new Set(['dividing', 'uniting', 'dull'])
    expect(nextStatement(candidates, seen, () => 0.999)).toBe('new')
    expect(nextStatement(candidates, seen.add('new'), () => 0)).toBeNull()
  })
})
