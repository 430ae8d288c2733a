import type { TestOutcome } from '#models/index.ts'

/** What one tester says of one criterion on one page. */
export interface Saying {
  assignmentId: string
  samplePageId: string
  criterion: string
  outcome: TestOutcome
}

export interface Difference<One extends Saying> {
  samplePageId: string
  criterion: string
  /** Two or more, not all the same. */
  sayings: One[]
}

/** Where testers of one round found different things; what one of them did not test is no difference.
 * In the order in which they first stand among the sayings. */
export function differencesOf<One extends Saying>(sayings: readonly One[]): Difference<One>[] {
  const places = new Map<string, One[]>()
  for (const saying of sayings) {
    if (saying.outcome === 'untested') continue
    const place = placeKey(saying)
    places.set(place, [...(places.get(place) ?? []), saying])
  }
  return [...places.values()]
    .filter((all) => new Set(all.map(({ outcome }) => outcome)).size > 1)
    .map((all) => ({
      samplePageId: all[0]!.samplePageId,
      criterion: all[0]!.criterion,
      sayings: all,
    }))
}

/** Names a criterion on a page. */
export const placeKey = (place: Pick<Saying, 'samplePageId' | 'criterion'>): string =>
  `${place.samplePageId} ${place.criterion}`
