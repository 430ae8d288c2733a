import type { Level } from '../../types.ts'

export const levels = ['A', 'AA', 'AAA'] as const satisfies readonly Level[]

/** True where something of level `level` is asked for by a test at `asked`. */
export function isWithin(level: Level, asked: Level): boolean {
  return levels.indexOf(level) <= levels.indexOf(asked)
}

/** The lowest of some levels; null when there is none. */
export function lowestLevel(some: readonly Level[]): Level | null {
  return levels.find((level) => some.includes(level)) ?? null
}
