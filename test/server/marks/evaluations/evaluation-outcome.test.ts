import { array, assert, constantFrom, integer, property, record, uniqueArray } from 'fast-check'
import type { Arbitrary } from 'fast-check'
import { expect, test } from 'vitest'
import { testOutcomes } from '#models/index.ts'
import { evaluationOutcome, sampleOutcome } from '#server/marks/evaluations/evaluation-outcome.ts'
import type { CriterionFacts } from '#server/marks/evaluations/evaluation-outcome.ts'

const outcome = constantFrom(...testOutcomes)
const said = record({ round: integer({ min: 1, max: 4 }), outcome })
const facts: Arbitrary<CriterionFacts> = record({
  machine: constantFrom('clear' as const, 'cantTell' as const, 'failed' as const, null),
  results: array(said, { maxLength: 6 }),
  settlements: uniqueArray(said, { maxLength: 3, selector: ({ round }) => round }),
})

const isGood = (one: string) => one === 'passed' || one === 'inapplicable'

const nothing: CriterionFacts = { machine: null, results: [], settlements: [] }
const at = (round: number, ...outcomes: (typeof testOutcomes)[number][]) =>
  outcomes.map((one) => ({ round, outcome: one }))

test.each<[string, Partial<CriterionFacts>, string]>([
  ['nobody looked', {}, 'untested'],
  ['the machine passed it and nobody tested', { machine: 'clear' }, 'untested'],
  ['the machine doubts and nobody tested', { machine: 'cantTell' }, 'cantTell'],
  [
    'people decide what the machine doubts',
    { machine: 'cantTell', results: at(1, 'passed') },
    'passed',
  ],
  ['a failure of the machine counts', { machine: 'failed', results: at(1, 'passed') }, 'failed'],
  ['testers agree', { results: at(1, 'failed', 'failed') }, 'failed'],
  ['testers differ', { results: at(1, 'passed', 'failed') }, 'cantTell'],
  ['one tested, one did not', { results: at(1, 'passed', 'untested') }, 'passed'],
  [
    'a third settled it',
    { results: at(1, 'passed', 'failed'), settlements: at(1, 'failed') },
    'failed',
  ],
  ['the latest round counts', { results: [...at(1, 'failed'), ...at(2, 'passed')] }, 'passed'],
  [
    'what was settled before a correction is over',
    { settlements: at(1, 'failed'), results: at(2, 'passed') },
    'passed',
  ],
  ['not tested again', { results: [...at(1, 'failed'), ...at(2, 'untested')] }, 'failed'],
])('%s', (_what, given, expected) => {
  expect(evaluationOutcome({ ...nothing, ...given })).toBe(expected)
})

test('what nobody tested is never passed, and a failure of the machine is never lost', () => {
  expect.hasAssertions()
  assert(
    property(facts, (given) => {
      const found = evaluationOutcome(given)
      const isTested = [...given.results, ...given.settlements].some(
        (one) => one.outcome !== 'untested',
      )
      const saysGood = found === 'passed' || found === 'inapplicable'
      expect(isTested || !saysGood).toBe(true)
      expect(given.machine !== 'failed' || found === 'failed').toBe(true)
    }),
  )
})

test('a criterion is passed by a sample only where no page of it failed, is in doubt or untested', () => {
  expect.hasAssertions()
  assert(
    property(array(outcome, { maxLength: 8 }), (outcomes) => {
      const found = sampleOutcome(outcomes)
      expect(found === 'failed').toBe(outcomes.includes('failed'))
      expect(isGood(found)).toBe(outcomes.length > 0 && outcomes.every(isGood))
      expect(found === 'inapplicable').toBe(
        outcomes.length > 0 && outcomes.every((one) => one === 'inapplicable'),
      )
    }),
  )
})
