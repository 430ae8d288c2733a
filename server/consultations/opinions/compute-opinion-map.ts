import { alignAxes } from './align-axes.ts'
import { findBases } from './base-clusters.ts'
import { chooseGroups } from './choose-groups.ts'
import { countByGroup } from './count-by-group.ts'
import { digestInput } from './input-digest.ts'
import { labelGroups } from './label-groups.ts'
import { method, smallestShown } from './opinion-map.ts'
import { placeParticipants } from './place-participants.ts'
import { findComponents } from './principal-components.ts'
import { randomFrom } from './random.ts'
import { rounded } from './rounded.ts'
import { startingStateOf } from './starting-state.ts'
import { buildVoteMatrix, keepRows } from './vote-matrix.ts'
import type { Bases } from './base-clusters.ts'
import type { OpinionMap, ReadyMap, Reason, StartingState } from './opinion-map.ts'
import type { VoteMatrix } from './vote-matrix.ts'
import type { LeftOut, Votes } from './votes.ts'

/** Fewer votes say too little about where somebody stands. */
const votesEnough = 7
const fewestStatements = 2
const fewestPlaced = 2 * smallestShown

/** Opinion groups from votes, after the published method of Polis (Small et al. 2021), see
 * docs/decisions/0018-opinion-groups.md. Equal votes and an equal map before give an equal result.
 * @param previous the map before, so that places and letters stay
 * @throws {RangeError} where the votes are none; see `buildVoteMatrix` */
export function computeOpinionMap(
  votes: Votes,
  leftOut: LeftOut = {},
  previous: OpinionMap | null = null,
): OpinionMap {
  const before =
    previous?.status === 'ready' ? startingStateOf(previous) : (previous?.startedFrom ?? null)
  return mapFrom(votes, leftOut, before)
}

/** As `computeOpinionMap`, from what the map before left behind. */
export function mapFrom(votes: Votes, leftOut: LeftOut, before: StartingState | null): OpinionMap {
  const all = buildVoteMatrix(votes, leftOut)
  const votesNeeded = Math.min(votesEnough, all.statements.length)
  const matrix = keepRows(all, votesNeeded)
  const inputDigest = digestInput(all)
  const made = {
    method,
    inputDigest,
    counts: {
      participants: all.participants.length,
      placed: matrix.participants.length,
      votesNeeded,
      statements: all.statements.length,
      votes: all.value.length,
    },
    startedFrom: before,
  }
  const reasons = missing(matrix)
  if (reasons.length > 0) return { ...made, status: 'not-enough', reasons }
  const drawn = draw(matrix, before, inputDigest)
  if ('kind' in drawn) return { ...made, status: 'not-enough', reasons: [drawn] }
  return { ...made, status: 'ready', ...drawn }
}

function missing({ statements, participants }: VoteMatrix): Reason[] {
  const reasons: Reason[] = []
  if (statements.length < fewestStatements)
    reasons.push({ kind: 'statements', have: statements.length, need: fewestStatements })
  if (participants.length < fewestPlaced)
    reasons.push({ kind: 'placed', have: participants.length, need: fewestPlaced })
  return reasons
}

type Drawing = Pick<ReadyMap, 'explained' | 'groups' | 'bases' | 'places' | 'statements' | 'choice'>

function draw(matrix: VoteMatrix, before: StartingState | null, digest: string): Drawing | Reason {
  const random = randomFrom(digest)
  const found = findComponents(matrix, random)
  if (!found) return { kind: 'alike' }
  const { axes, explained } = alignAxes(found.axes, found.explained, matrix.statements, before)
  const { x, y } = placeParticipants(matrix, found.means, axes)
  const bases = findBases(x, y, before?.bases ?? null, random)
  const chosen = chooseGroups(bases.points, before, random)
  if (!chosen) return { kind: 'one-group' }
  const { division, choice } = chosen
  const groupOf = bases.base.map((base) => division.label[base]!)
  const sizes = division.centres.map(() => 0)
  for (const group of groupOf) sizes[group]! += 1
  const figures = countByGroup(matrix, groupOf, sizes.length)
  const labels = labelGroups(sizes, figures, before)
  const order = labels.map((_, group) => group).sort((a, b) => (labels[a]! < labels[b]! ? -1 : 1))
  return rounded({
    explained,
    groups: order.map((group) => ({
      label: labels[group]!,
      size: sizes[group]!,
      ...division.centres[group]!,
    })),
    bases: basesBy(bases, division.label, order),
    places: {
      participant: matrix.participants,
      x: Array.from(x),
      y: Array.from(y),
      base: Array.from(bases.base),
    },
    statements: figures.map(({ statement, groups }, index) => ({
      statement,
      groups: order.map((group) => groups[group]!),
      loading: [axes[0][index]!, axes[1][index]!],
    })),
    choice,
  })
}

const basesBy = ({ points }: Bases, label: Uint16Array, order: number[]) => ({
  x: Array.from(points.x),
  y: Array.from(points.y),
  size: Array.from(points.weight),
  group: Array.from(label, (group) => order.indexOf(group)),
})
