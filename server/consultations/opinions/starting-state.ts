import type { Counts, ReadyMap, StartingState } from './opinion-map.ts'

/** What the next computation takes over, so that the picture does not turn over, and group A stays
 * group A. */
export function startingStateOf(map: ReadyMap): StartingState {
  const { statements, bases, groups, choice } = map
  return {
    statements: statements.map(({ statement }) => statement),
    axes: [
      statements.map(({ loading }) => loading[0]),
      statements.map(({ loading }) => loading[1]),
    ],
    bases: { x: bases.x, y: bases.y },
    groups: groups.map(({ label, x, y }, group) => ({
      label,
      x,
      y,
      means: statements.map((statement) => meanVote(statement.groups[group])),
    })),
    choice: { best: choice.best, timesInSuccession: choice.timesInSuccession },
  }
}

/** From -1 to 1; null where nobody voted. */
export function meanVote(counts: Counts | undefined): number | null {
  if (!counts) return null
  const seen = counts.agree + counts.disagree + counts.pass
  return seen === 0 ? null : (counts.agree - counts.disagree) / seen
}
