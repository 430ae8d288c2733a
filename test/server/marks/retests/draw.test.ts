import { expect, test } from 'vitest'
import { draw, placesFor } from '#server/marks/retests/draw.ts'
import type { Candidate } from '#server/marks/retests/draw.ts'

const marks = (count: number, stratum: string, weight = 1): Candidate[] =>
  Array.from({ length: count }, (_, index) => ({
    number: `${stratum}-${index}`,
    stratum,
    weight,
  }))

/** Strata of very different sizes, one of a single mark. */
const population = [
  ...marks(40, 'AA ministry'),
  ...marks(30, 'AA school'),
  ...marks(9, 'A school'),
  ...marks(1, 'AAA other'),
]
const numbers = (drawn: Candidate[]) => drawn.map(({ number }) => number)

/** How often each mark is drawn over 1,000 seeds. */
function frequencies(candidates: Candidate[], places: number): Map<string, number> {
  const counts = new Map(candidates.map(({ number }) => [number, 0]))
  for (let seed = 0; seed < 1000; seed += 1) {
    for (const { number } of draw(candidates, places, `seed ${seed}`)) {
      counts.set(number, counts.get(number)! + 1)
    }
  }
  return counts
}

/** The sum of squared deviations, each over its variance; for n marks about χ² of n − 1. */
const deviation = (counts: Iterable<number>, expected: number) =>
  [...counts].reduce((sum, count) => sum + (count - expected) ** 2, 0) /
  (expected * (1 - expected / 1000))

// χ² with 79 degrees of freedom exceeds this once in 10,000 times. The seeds stand: it is no gamble.
const bound = 134

test('the same seed gives the same list, in whatever order the marks are given', () => {
  const first = numbers(draw(population, 8, 'seed'))
  expect(first).toHaveLength(8)
  expect(new Set(first).size).toBe(8)
  expect(numbers(draw(population.toReversed(), 8, 'seed'))).toEqual(first)
  expect(numbers(draw(population, 8, 'another'))).not.toEqual(first)
})

test('over 1,000 seeds every mark is drawn about equally often, also the only one of its stratum', () => {
  const counts = frequencies(population, 8)
  expect(deviation(counts.values(), 100)).toBeLessThan(bound)
})

test('the bound can fail: a mark of twice the weight breaks it', () => {
  const [first, ...others] = population
  const counts = frequencies([{ ...first!, weight: 2 }, ...others], 8)
  expect(counts.get(first!.number)).toBeGreaterThan(150)
  expect(deviation(counts.values(), 100)).toBeGreaterThan(bound / 2)
  const heavy = population.map((mark, index) => ({ ...mark, weight: index % 2 === 0 ? 2 : 1 }))
  expect(deviation(frequencies(heavy, 8).values(), 100)).toBeGreaterThan(bound)
})

test('each stratum gets its share, rounded up or down', () => {
  for (let seed = 0; seed < 200; seed += 1) {
    const drawn = draw(population, 8, `seed ${seed}`)
    expect(drawn).toHaveLength(8)
    const of = (stratum: string) => drawn.filter((one) => one.stratum === stratum).length
    expect(of('AA ministry')).toBe(4)
    expect(of('AA school')).toBe(3)
    expect(of('A school') + of('AAA other')).toBe(1)
  }
})

test('of all places every mark is drawn, and of none no mark', () => {
  expect(draw(population, 80, 'seed')).toHaveLength(80)
  expect(draw(population, 0, 'seed')).toEqual([])
  expect(draw([], 0, 'seed')).toEqual([])
})

test.each([
  [0, 0],
  [1, 1],
  [20, 1],
  [21, 2],
  [140, 7],
  [4423, 222],
])('of %i marks, 5 in a hundred are %i', (issued, expected) => {
  expect(placesFor(issued, 0.05)).toBe(expected)
})
