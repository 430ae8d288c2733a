/** What is computed from votes, as plain JSON. It holds a place for every participant: it is for
 * the service alone. What may be shown is made of it by `presentOpinionMap`. */
export type OpinionMap = NotEnough | ReadyMap

interface Made {
  /** Name and version of the method; another version may draw another picture. */
  method: string
  /** SHA-256 of the votes that count. */
  inputDigest: string
  counts: MapCounts
  /** What was taken over from the map before; with it and the votes this map can be recomputed. */
  startedFrom: StartingState | null
}

export interface MapCounts {
  /** With at least one vote. */
  participants: number
  /** With enough votes to be placed. */
  placed: number
  /** Votes that are enough. */
  votesNeeded: number
  statements: number
  votes: number
}

export interface NotEnough extends Made {
  status: 'not-enough'
  reasons: Reason[]
}

export type Reason =
  | { kind: 'statements' | 'placed'; have: number; need: number }
  /** Everybody voted the same. */
  | { kind: 'alike' }
  /** Nobody stands apart from the rest in a group that is large enough to be named. */
  | { kind: 'one-group' }

export interface ReadyMap extends Made {
  status: 'ready'
  /** Share of the difference among all votes that each axis of the picture explains, 0 to 1. */
  explained: [number, number]
  groups: Group[]
  /** Points at which people stand, of whatever number. */
  bases: { x: number[]; y: number[]; size: number[]; group: number[] }
  places: { participant: string[]; x: number[]; y: number[]; base: number[] }
  /** Sorted by id. */
  statements: MappedStatement[]
  choice: Choice
}

export interface Group {
  /** A to Z; kept from one map to the next. */
  label: string
  size: number
  x: number
  y: number
}

/** Votes of placed people on a statement. */
export interface Counts {
  agree: number
  disagree: number
  pass: number
}

export interface StatementFigures {
  statement: string
  /** In the order of the groups. */
  groups: Counts[]
}

export interface MappedStatement extends StatementFigures {
  /** How it stretches the two axes. */
  loading: [number, number]
}

/** How the number of groups was found. */
export interface Choice {
  /** Mean silhouette of the best division into each number of groups. */
  silhouettes: { groups: number; silhouette: number }[]
  /** The number with the best silhouette; it replaces the number in use when it has been the best
   * several times in succession. */
  best: number
  timesInSuccession: number
}

/** No person is in it. */
export interface StartingState {
  statements: string[]
  axes: [number[], number[]]
  bases: { x: number[]; y: number[] }
  groups: { label: string; x: number; y: number; means: (number | null)[] }[]
  choice: Pick<Choice, 'best' | 'timesInSuccession'>
}

export const method = 'curbcut-opinions/1'

/** People; fewer are never shown, nor is anything that only they would stand for. */
export const smallestShown = 5
