import type { TestOutcome } from '#models/index.ts'

/** What is known of one criterion on one page of a sample. */
export interface CriterionFacts {
  /** What the latest scan of exactly this page says: nothing it looked for, a doubt, a failure; null
   * where no machine looked. */
  machine: 'clear' | 'cantTell' | 'failed' | null
  /** What people found; one person speaks once in a round. */
  results: readonly { round: number; outcome: TestOutcome }[]
  /** What a third settled. */
  settlements: readonly { round: number; outcome: TestOutcome }[]
}

/** What holds for one criterion on one page. A failure that the machine found counts, whatever people
 * say. Of its doubts people decide, and what it passed is no pass of the criterion. Of several rounds
 * the latest counts in which somebody tested; there the settlement weighs more than the results that
 * it settles, and where people differ nobody can tell until it is settled. Nothing that nobody tested
 * is passed.
 * @see WCAG-EM 1.0, step 4; EARL 1.0, OutcomeValue */
export function evaluationOutcome({ machine, results, settlements }: CriterionFacts): TestOutcome {
  if (machine === 'failed') return 'failed'
  const tested = results.filter(({ outcome }) => outcome !== 'untested')
  const latest = Math.max(0, ...[...tested, ...settlements].map(({ round }) => round))
  const settled = settlements.find(({ round }) => round === latest)
  if (settled) return settled.outcome
  const outcomes = new Set(
    tested.filter(({ round }) => round === latest).map(({ outcome }) => outcome),
  )
  if (outcomes.size > 1) return 'cantTell'
  const [agreed] = outcomes
  if (agreed) return agreed
  return machine === 'cantTell' ? 'cantTell' : 'untested'
}

/** What holds for one criterion on the whole sample: one failure fails it; what is open anywhere
 * leaves it open; it is passed only where every page is tested, and does not apply only where it
 * applies to none.
 * @param outcomes  of each page of the sample */
export function sampleOutcome(outcomes: readonly TestOutcome[]): TestOutcome {
  const worstFirst = ['failed', 'cantTell', 'untested', 'passed', 'inapplicable'] as const
  return worstFirst.find((outcome) => outcomes.includes(outcome)) ?? 'untested'
}
