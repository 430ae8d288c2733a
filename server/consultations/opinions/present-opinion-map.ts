import { characterise } from './characterise.ts'
import { smallestShown } from './opinion-map.ts'
import { presentDots } from './present-dots.ts'
import { presentFigures, presentSizes } from './present-figures.ts'
import type { Character } from './characterise.ts'
import type { MapCounts, OpinionMap, ReadyMap, Reason, StatementFigures } from './opinion-map.ts'
import type { Dot } from './present-dots.ts'

/** What may be shown to everybody: no person is in it, and nothing that fewer than five people
 * stand for. */
export type PresentedMap = PresentedNotEnough | PresentedReady

interface Presented {
  method: string
  /** Of the map that this picture was last made of. */
  inputDigest: string
  counts: MapCounts
}

export interface PresentedNotEnough extends Presented {
  status: 'not-enough'
  reasons: Reason[]
}

export interface PresentedReady extends Presented {
  status: 'ready'
  /** Whole percent of the difference among votes that each axis explains. */
  explainedPercent: [number, number]
  groups: PresentedGroup[]
  dots: Dot[]
  /** Only statements of which enough is known; a figure may lag behind by up to four people. */
  figures: StatementFigures[]
  /** What these figures, and only these, say. */
  character: Character
}

export interface PresentedGroup {
  label: string
  size: number
  x: number
  y: number
  /** Around the dots of the group; one or two corners where it has no more dots. */
  hull: [number, number][]
}

/** The picture for everybody.
 * @param shown what everybody saw until now: where only a few people changed something since, the
 *   figure stays, or the difference between two pictures would tell how they voted */
export function presentOpinionMap(
  map: OpinionMap,
  shown: PresentedMap | null = null,
): PresentedMap {
  const { method, inputDigest, counts } = map
  const made = { method, inputDigest, counts }
  if (map.status === 'not-enough') return { ...made, status: 'not-enough', reasons: map.reasons }
  if (map.groups.some(({ size }) => size < smallestShown))
    return { ...made, status: 'not-enough', reasons: [{ kind: 'one-group' }] }
  const before = shown?.status === 'ready' ? shown : null
  const figures = presentFigures(map, before)
  return {
    ...made,
    status: 'ready',
    explainedPercent: [percent(map.explained[0]), percent(map.explained[1])],
    ...presentGroups(map, before),
    figures,
    character: characterise(figures),
  }
}

function presentGroups(map: ReadyMap, before: PresentedReady | null) {
  const { dots, hulls, centres } = presentDots(map)
  const sizes = presentSizes(map, before)
  const groups = map.groups.map(({ label }, index) => ({
    label,
    size: sizes[index]!,
    ...centres[index]!,
    hull: hulls[index]!,
  }))
  return { groups, dots }
}

const percent = (part: number) => Math.round(part * 100)

/** Where one person stands, for the eyes of that person alone. Null: not placed yet. */
export function ownPlace(
  map: OpinionMap,
  participant: string,
): { x: number; y: number; label: string } | null {
  if (map.status !== 'ready') return null
  const at = map.places.participant.indexOf(participant)
  if (at < 0) return null
  const { label } = map.groups[map.bases.group[map.places.base[at]!]!]!
  return { x: map.places.x[at]!, y: map.places.y[at]!, label }
}
