import { groupConsensus, seenOf, totalOf } from './group-consensus.ts'
import { aboveHalf, aboveOther, certain, share } from './proportions.ts'
import type { Stance } from './group-consensus.ts'
import type { Counts, StatementFigures } from './opinion-map.ts'

/** What the figures say, in lists of statements; each begins with the clearest. */
export interface Character {
  /** By group: what it holds more than the others do. */
  groups: Held[][]
  /** What most people hold, whatever their group. */
  majority: { statement: string; stance: Stance; share: number }[]
  /** What every group holds. `consensus` is the group-informed one. */
  unites: { statement: string; stance: Stance; consensus: number }[]
  /** Where two groups are apart: the indices of the one that agrees more and the one that agrees
   * less, and the distance of their shares. */
  divides: { statement: string; more: number; less: number; distance: number }[]
}

/** `share` of the group, `elsewhere` of all others who saw it: 0 to 1. */
export interface Held {
  statement: string
  stance: Stance
  share: number
  elsewhere: number
}

const mostOfGroup = 5
const mostInList = 10
const stances: readonly Stance[] = ['agree', 'disagree']

/** Everything here is at 90 %, one-sided, and none is corrected for the number of statements: these
 * lists say where to look, they prove nothing. */
export function characterise(figures: readonly StatementFigures[]): Character {
  const groups = figures[0]?.groups.map((_, group) => heldBy(group, figures)) ?? []
  return {
    groups,
    majority: clearest(figures.flatMap(majorityOn), ({ share }) => share, mostInList),
    unites: clearest(figures.flatMap(unityOn), ({ consensus }) => consensus, mostInList),
    divides: clearest(figures.flatMap(divisionOn), ({ distance }) => distance, mostInList),
  }
}

/** Held by more than half of the group, and by more of it than of the others. */
function heldBy(group: number, figures: readonly StatementFigures[]): Held[] {
  const found = figures.flatMap(({ statement, groups }) => {
    const inside = groups[group]!
    const outside = totalOf(groups.filter((_, index) => index !== group))
    return stances.flatMap((stance) => {
      const numbers = [inside[stance], seenOf(inside), outside[stance], seenOf(outside)] as const
      const difference = aboveOther(...numbers)
      if (difference < certain || aboveHalf(numbers[0], numbers[1]) < certain) return []
      const shares = {
        share: share(numbers[0], numbers[1]),
        elsewhere: share(numbers[2], numbers[3]),
      }
      return [{ held: { statement, stance, ...shares }, difference }]
    })
  })
  return clearest(found, ({ difference }) => difference, mostOfGroup).map(({ held }) => held)
}

function majorityOn({ statement, groups }: StatementFigures) {
  const all = totalOf(groups)
  return stances
    .filter((stance) => aboveHalf(all[stance], seenOf(all)) >= certain)
    .map((stance) => ({ statement, stance, share: share(all[stance], seenOf(all)) }))
}

function unityOn({ statement, groups }: StatementFigures) {
  return stances
    .filter((stance) =>
      groups.every((counts) => aboveHalf(counts[stance], seenOf(counts)) >= certain),
    )
    .map((stance) => ({ statement, stance, consensus: groupConsensus(groups, stance) }))
}

function divisionOn({ statement, groups }: StatementFigures) {
  const seen = groups.map((_, index) => index).filter((index) => seenOf(groups[index]!) > 0)
  if (seen.length < 2) return []
  const order = seen.sort((a, b) => agreeing(groups[b]!) - agreeing(groups[a]!))
  const [more, less] = [order[0]!, order.at(-1)!]
  const [high, low] = [groups[more]!, groups[less]!]
  if (aboveOther(high.agree, seenOf(high), low.agree, seenOf(low)) < certain) return []
  return [{ statement, more, less, distance: agreeing(high) - agreeing(low) }]
}

/** Ties keep the order of the statements. */
const clearest = <T>(found: T[], measure: (one: T) => number, most: number): T[] =>
  found.toSorted((a, b) => measure(b) - measure(a)).slice(0, most)

const agreeing = (counts: Counts) => share(counts.agree, seenOf(counts))
