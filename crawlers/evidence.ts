import type { Finding } from './types.ts'

/** Says which findings get a picture: for each rule so many over the crawl, each of another
 * barrier, so that one template does not use them up. */
export interface EvidenceBudget {
  /** True where a picture is to be taken; it then counts. */
  allows: (finding: Pick<Finding, 'rule' | 'barrierKey'>) => boolean
  /** Gives back what was allowed, where no picture came of it. */
  giveBack: (finding: Pick<Finding, 'rule' | 'barrierKey'>) => void
}

export function makeEvidenceBudget(perRule: number): EvidenceBudget {
  const taken = new Map<string, number>()
  const pictured = new Set<string>()
  const count = (rule: string) => taken.get(rule) ?? 0
  return {
    allows({ rule, barrierKey }) {
      if (count(rule) >= perRule || pictured.has(barrierKey)) return false
      taken.set(rule, count(rule) + 1)
      pictured.add(barrierKey)
      return true
    },
    giveBack({ rule }) {
      // The barrier stays marked: what cannot be seen here is seldom seen elsewhere.
      taken.set(rule, count(rule) - 1)
    },
  }
}
