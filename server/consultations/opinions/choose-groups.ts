import { smallestShown } from './opinion-map.ts'
import { kMeans, seedCentres } from './k-means.ts'
import { mergeSmall } from './merge-small.ts'
import { silhouette } from './silhouette.ts'
import type { Choice, StartingState } from './opinion-map.ts'
import type { Centre, Clusters, Points } from './k-means.ts'
import type { Random } from './random.ts'

const mostGroups = 5
const fromChance = 20
/** How much tighter another division has to be, to be taken in place of the one that begins where
 * the groups were: often several are about equally tight, and people should not change sides for
 * nothing. */
const betterBy = 0.05
/** A number of groups replaces the one in use when it was best this many times in succession. */
const patience = 4

export interface Division {
  centres: Centre[]
  /** By base. */
  label: Uint16Array
  silhouette: number
}

/** Two to five groups: for each number the tightest division; groups too small to be shown join
 * their neighbours; the best silhouette wins, and holds on to its win.
 * @returns null where no second group is large enough */
export function chooseGroups(
  bases: Points,
  before: StartingState | null,
  random: Random,
): { division: Division; choice: Choice } | null {
  const byNumber = new Map<number, Division>()
  for (let number = 2; number <= Math.min(mostGroups, bases.x.length); number += 1) {
    const merged = mergeSmall(bases, divide(bases, number, before, random), smallestShown)
    if (merged.centres.length < 2) continue
    const division = { ...merged, silhouette: silhouette(bases, merged.label) }
    const rival = byNumber.get(merged.centres.length)
    if (!rival || division.silhouette > rival.silhouette)
      byNumber.set(merged.centres.length, division)
  }
  const candidates = [...byNumber].sort(([a], [b]) => a - b)
  const best = candidates.toSorted(([, a], [, b]) => b.silhouette - a.silhouette)[0]
  if (!best) return null
  const choice = {
    silhouettes: candidates.map(([groups, { silhouette }]) => ({ groups, silhouette })),
    best: best[0],
    timesInSuccession: before?.choice.best === best[0] ? before.choice.timesInSuccession + 1 : 1,
  }
  const inUse = byNumber.get(before?.groups.length ?? 0)
  const division = inUse && choice.timesInSuccession < patience ? inUse : best[1]
  return { division, choice }
}

function divide(bases: Points, number: number, before: StartingState | null, random: Random) {
  const tries = Array.from({ length: fromChance }, () =>
    kMeans(bases, seedCentres(bases, number, random)),
  )
  const tightest = tries.reduce((best, next) => (next.spread < best.spread ? next : best))
  const kept: Clusters = kMeans(bases, startsFor(bases, number, before))
  const isWorn = kept.centres.length < number || tightest.spread < (1 - betterBy) * kept.spread
  return isWorn ? tightest : kept
}

/** The former centres; without them the first points, which are those of who came first. */
function startsFor({ x, y }: Points, number: number, before: StartingState | null): Centre[] {
  if (before?.groups.length === number) return before.groups
  return Array.from({ length: number }, (_, index) => ({ x: x[index]!, y: y[index]! }))
}
