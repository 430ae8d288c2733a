import { adjustedRandIndex, rankCorrelation } from '../compare.ts'
import { countByGroup } from '../count-by-group.ts'
import { groupConsensus } from '../group-consensus.ts'
import { buildVoteMatrix } from '../vote-matrix.ts'
import type { StatementFigures, ReadyMap } from '../opinion-map.ts'
import type { LeftOut, Votes } from '../votes.ts'

export interface Likeness {
  /** Adjusted Rand index over those whom both put in a group. */
  ari: number
  /** Rank correlation (Spearman) of the group-informed consensus of all statements that were voted
   * on, once with our groups and once with those of Polis. */
  consensus: number
  /** How many of the ten highest in consensus are the same. */
  sameOfTopTen: number
  compared: number
  polisGroups: number
}

/** How like our groups are to those that Polis found, from the same votes. */
export function compareWithPolis(
  map: ReadyMap,
  votes: Votes,
  leftOut: LeftOut,
  polisGroups: ReadonlyMap<string, string>,
): Likeness {
  const ours = new Map(
    map.places.participant.map((id, index) => [id, map.bases.group[map.places.base[index]!]!]),
  )
  const both = [...polisGroups.keys()].filter((id) => ours.has(id))
  const names = [...new Set(polisGroups.values())].sort()
  const matrix = buildVoteMatrix(votes, leftOut)
  const theirs = matrix.participants.map((id) => names.indexOf(polisGroups.get(id) ?? ''))
  const mine = consensusById(map.statements)
  const polis = consensusById(countByGroup(matrix, theirs, names.length))
  const voted = new Set(Array.from(matrix.column, (column) => matrix.statements[column]!))
  const statements = matrix.statements.filter((id) => voted.has(id))
  return {
    ari: adjustedRandIndex(
      both.map((id) => String(ours.get(id))),
      both.map((id) => polisGroups.get(id) ?? ''),
    ),
    consensus: rankCorrelation(
      statements.map((id) => mine.get(id) ?? 0),
      statements.map((id) => polis.get(id) ?? 0),
    ),
    sameOfTopTen: topTen(mine).filter((id) => topTen(polis).includes(id)).length,
    compared: both.length,
    polisGroups: names.length,
  }
}

const consensusById = (figures: readonly StatementFigures[]) =>
  new Map(figures.map(({ statement, groups }) => [statement, groupConsensus(groups, 'agree')]))

const topTen = (consensus: ReadonlyMap<string, number>) =>
  [...consensus]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 10)
    .map(([id]) => id)
