import * as fc from 'fast-check'
import { PCA } from 'ml-pca'
import { describe, expect, test } from 'vitest'
import { adjustedRandIndex } from '#server/consultations/opinions/compare.ts'
import { computeOpinionMap } from '#server/consultations/opinions/compute-opinion-map.ts'
import { findComponents } from '#server/consultations/opinions/principal-components.ts'
import { randomFrom } from '#server/consultations/opinions/random.ts'
import { checkOpinionMap } from '#server/consultations/opinions/recompute.ts'
import { buildVoteMatrix } from '#server/consultations/opinions/vote-matrix.ts'
import { collectVotes } from '#server/consultations/opinions/votes.ts'
import { plantVotes } from '#test/factories/planted-votes.ts'
import type { ReadyMap } from '#server/consultations/opinions/opinion-map.ts'
import type { LeftOut, Votes } from '#server/consultations/opinions/votes.ts'

const plan = { people: 60, statements: 12, votesEach: 9, groups: 2 }

function ready(votes: Votes, leftOut?: LeftOut, previous?: ReadyMap): ReadyMap {
  const map = computeOpinionMap(votes, leftOut, previous)
  if (map.status !== 'ready') throw new Error(JSON.stringify(map.reasons))
  return map
}

const labelsOf = ({ places, bases, groups }: ReadyMap) =>
  new Map(places.participant.map((id, at) => [id, groups[bases.group[places.base[at]!]!]!.label]))

const rowsOf = ({ participants, statements, participant, statement, value, castAt }: Votes) =>
  Array.from(value, (vote, row) => ({
    participant: participants[participant[row]!]!,
    statement: statements[statement[row]!]!,
    value: vote,
    castAt: castAt![row]!,
  }))

const votesBy = (
  people: number,
  statements: number,
  vote: (person: number, on: number) => number,
) =>
  collectVotes(
    Array.from({ length: people * statements }, (_, row) => ({
      participant: `p${Math.floor(row / statements)}`,
      statement: `s${row % statements}`,
      value: vote(Math.floor(row / statements), row % statements),
      castAt: row,
    })),
    Array.from({ length: statements }, (_, on) => `s${on}`),
  )

describe('opinion groups', () => {
  test.each([2, 3, 4])('%i groups that were planted are found', (groups) => {
    const { votes, group } = plantVotes({ people: 400, statements: 60, votesEach: 40, groups })
    const map = ready(votes)
    const labels = labelsOf(map)
    const found = votes.participants.map((id) => labels.get(id)!)
    expect(map.groups).toHaveLength(groups)
    expect(adjustedRandIndex(group.map(String), found)).toBeGreaterThan(0.95)
  })

  test('the components are those of a dense library with missing votes at the mean', () => {
    const { votes } = plantVotes({ people: 80, statements: 20, votesEach: 12, groups: 3 })
    const matrix = buildVoteMatrix(votes)
    const found = findComponents(matrix, randomFrom('ab'.repeat(32)))!
    const dense = matrix.participants.map(() => Array.from(found.means))
    for (let row = 0; row < dense.length; row += 1)
      for (let at = matrix.rowStart[row]!; at < matrix.rowStart[row + 1]!; at += 1)
        dense[row]![matrix.column[at]!] = matrix.value[at]!
    const reference = new PCA(dense, { center: true, scale: false })
    const loadings = reference.getLoadings().to2DArray()
    for (const axis of [0, 1] as const) {
      const product = found.axes[axis].reduce((sum, one, at) => sum + one * loadings[axis]![at]!, 0)
      expect(Math.abs(product)).toBeCloseTo(1, 6)
      expect(found.explained[axis]).toBeCloseTo(reference.getExplainedVariance()[axis]!, 6)
    }
  })

  test('the order of the rows makes no difference', () => {
    const { votes } = plantVotes(plan)
    const rows = rowsOf(votes)
    const expected = JSON.stringify(ready(votes))
    const shuffled = fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length })
    const ids = fc.shuffledSubarray([...votes.statements], { minLength: 12, maxLength: 12 })
    fc.assert(
      fc.property(shuffled, ids, (mixed, statements) => {
        expect(JSON.stringify(ready(collectVotes(mixed, statements)))).toBe(expected)
      }),
      { numRuns: 20, seed: 1 },
    )
  })

  test('the last vote of a person on a statement counts', () => {
    const { votes } = plantVotes(plan)
    const rows = rowsOf(votes)
    const earlier = rows.map((row) => ({ ...row, value: -row.value, castAt: row.castAt - 1e9 }))
    const twice = collectVotes([...rows, ...earlier], votes.statements)
    expect(ready(twice)).toEqual(ready(votes))
  })

  test('what moderators refused, and accounts that proved false, have no vote', () => {
    const { votes } = plantVotes(plan)
    const map = ready(votes, { statements: ['s000003'], participants: ['p000007'] })
    expect(map.statements.map(({ statement }) => statement)).not.toContain('s000003')
    expect(map.places.participant).not.toContain('p000007')
    expect(map.counts).toMatchObject({ statements: 11, participants: 59 })
  })

  test('a group keeps its letter while some more people vote', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), (seed) => {
        const { votes } = plantVotes({ ...plan, people: 120, seed: seed.toString(16) })
        const late = rowsOf(votes).filter(({ participant }) => participant < 'p000100')
        const first = ready(collectVotes(late, votes.statements))
        const second = ready(votes, {}, first)
        const [before, after] = [labelsOf(first), labelsOf(second)]
        const kept = [...before].filter(([id, label]) => after.get(id) === label)
        expect(kept.length / before.size).toBeGreaterThan(0.9)
        expect(second.groups.map(({ label }) => label)).toEqual(
          first.groups.map(({ label }) => label),
        )
      }),
      { numRuns: 15, seed: 1 },
    )
  })

  test('another number of groups has to be the best four times in succession', () => {
    const { votes } = plantVotes({ people: 200, statements: 40, votesEach: 30, groups: 3 })
    const three = ready(votes)
    const two = { ...three, groups: three.groups.slice(0, 2), choice: { ...three.choice, best: 2 } }
    let map: ReadyMap = two
    const numbers = Array.from({ length: 4 }, () => {
      map = ready(votes, {}, map)
      return map.groups.length
    })
    expect(numbers).toEqual([2, 2, 2, 3])
  })

  test('a stored map is computed anew from its votes, and nothing else passes for it', () => {
    const { votes } = plantVotes(plan)
    const map = ready(votes, {}, ready(plantVotes({ ...plan, people: 40 }).votes))
    const stored = JSON.parse(JSON.stringify(map)) as ReadyMap
    expect(checkOpinionMap(stored, votes)).toBe('same')
    expect(checkOpinionMap({ ...stored, method: 'other/1' }, votes)).toBe('other-method')
    expect(checkOpinionMap(stored, votes, { participants: ['p000001'] })).toBe('other-input')
    stored.groups[0]!.size += 1
    expect(checkOpinionMap(stored, votes)).toBe('differs')
  })
})

describe('not enough yet', () => {
  test.each([
    ['no vote', votesBy(0, 9, () => 1), [{ kind: 'placed', have: 0, need: 10 }]],
    ['one participant', votesBy(1, 9, () => 1), [{ kind: 'placed', have: 1, need: 10 }]],
    [
      'one statement',
      votesBy(20, 1, (who) => (who % 2 ? 1 : -1)),
      [{ kind: 'statements', have: 1, need: 2 }],
    ],
    ['everybody agrees', votesBy(20, 9, () => 1), [{ kind: 'alike' }]],
    ['everybody passes', votesBy(20, 9, () => 0), [{ kind: 'alike' }]],
    ['four against all', votesBy(24, 9, (who) => (who < 4 ? -1 : 1)), [{ kind: 'one-group' }]],
  ])('%s', (_, votes, reasons) => {
    expect(computeOpinionMap(votes)).toMatchObject({ status: 'not-enough', reasons })
  })

  test('whatever is voted, no figure is missing', () => {
    const vote = fc.record({
      participant: fc.integer({ min: 0, max: 30 }).map(String),
      statement: fc.integer({ min: 0, max: 5 }).map(String),
      value: fc.constantFrom(-1, 0, 1),
      castAt: fc.integer({ min: 0, max: 100 }),
    })
    const statements = ['0', '1', '2', '3', '4', '5']
    fc.assert(
      fc.property(fc.array(vote, { maxLength: 400, size: 'max' }), (rows) => {
        // JSON would write NaN and Infinity as null.
        const text = JSON.stringify({
          ...computeOpinionMap(collectVotes(rows, statements)),
          startedFrom: 0,
        })
        expect(text).not.toContain('null')
      }),
      { numRuns: 200, seed: 1 },
    )
  })

  test('a vote that is none is told by its row', () => {
    const votes = votesBy(2, 2, () => 1)
    votes.value[3] = 2
    expect(() => computeOpinionMap(votes)).toThrow('row 3: 2 is neither 1, 0 nor -1')
  })
})
