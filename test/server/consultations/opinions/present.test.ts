import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { computeOpinionMap } from '#server/consultations/opinions/compute-opinion-map.ts'
import { ownPlace, presentOpinionMap } from '#server/consultations/opinions/present-opinion-map.ts'
import { presentFigures } from '#server/consultations/opinions/present-figures.ts'
import { plantVotes } from '#test/factories/planted-votes.ts'
import type { Counts, ReadyMap } from '#server/consultations/opinions/opinion-map.ts'

const group = (label: string) => ({ label, size: 20 })
const groups = [group('A'), group('B')]
const counts = (agree: number, disagree = 0, pass = 0): Counts => ({ agree, disagree, pass })
const on = (...of: Counts[]) => [{ statement: 's', groups: of }]
const shown = (...of: Counts[]) => ({ groups, figures: on(...of) })
const seen = ({ agree, disagree, pass }: Counts) => agree + disagree + pass

describe('what everybody may see of the opinion groups', () => {
  test('no person is in it, and nothing that fewer than five people stand for', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10, max: 90 }),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 0, max: 9999 }),
        (people, planted, seed) => {
          const plan = { people, statements: 15, votesEach: 9, groups: planted }
          const map = computeOpinionMap(plantVotes({ ...plan, seed: seed.toString(16) }).votes)
          const picture = presentOpinionMap(map)
          expect(JSON.stringify(picture)).not.toMatch(/"p\d/)
          if (picture.status !== 'ready') return
          for (const { size } of picture.groups) expect(size).toBeGreaterThanOrEqual(5)
          expect(picture.dots.length).toBeLessThanOrEqual(people / 5)
          for (const figure of picture.figures)
            for (const cell of figure.groups) expect([1, 2, 3, 4]).not.toContain(seen(cell))
        },
      ),
      { numRuns: 60, seed: 1 },
    )
  })

  test('a statement that few of one group saw is shown of no group', () => {
    expect(presentFigures({ groups, statements: on(counts(9), counts(3, 1)) }, null)).toEqual([])
  })

  test('the vote of one person does not show as a difference', () => {
    const map = { groups, statements: on(counts(10), counts(5, 3)) }
    expect(presentFigures(map, shown(counts(9), counts(5, 3)))).toEqual(on(counts(9), counts(5, 3)))
  })

  test('nor does one among many, where the others are all of another group', () => {
    const before = shown(counts(9), counts(5, 3))
    const map = { groups, statements: on(counts(19), counts(6, 3)) }
    expect(presentFigures(map, before)).toEqual(before.figures)
  })

  test('nor does a vote that was changed', () => {
    const before = shown(counts(9, 1), counts(5, 3))
    expect(presentFigures({ groups, statements: on(counts(8, 2), counts(5, 3)) }, before)).toEqual(
      before.figures,
    )
  })

  test('five people who voted do show', () => {
    const now = on(counts(12, 2), counts(5, 3))
    expect(presentFigures({ groups, statements: now }, shown(counts(9), counts(5, 3)))).toEqual(now)
  })

  test('a map with a group of four is not shown', () => {
    const map = computeOpinionMap(
      plantVotes({ people: 60, statements: 12, votesEach: 9, groups: 2 }).votes,
    ) as ReadyMap
    const small = { ...map, groups: map.groups.map((one, at) => (at ? { ...one, size: 4 } : one)) }
    expect(presentOpinionMap(small)).toMatchObject({ reasons: [{ kind: 'one-group' }] })
  })

  test('a person sees the own place, and who is not placed sees none', () => {
    const { votes } = plantVotes({ people: 60, statements: 12, votesEach: 9, groups: 2 })
    const map = computeOpinionMap(votes)
    expect(ownPlace(map, 'p000003')).toMatchObject({ label: expect.stringMatching(/^[AB]$/) })
    expect(ownPlace(map, 'nobody')).toBeNull()
  })
})
