import type { Level, LocalizedText, StandardVersion } from '../types.ts'

/** A version of Taiwan's web accessibility standard, and the WCAG it follows. */
export interface Standard {
  version: StandardVersion
  wcag: '2.1' | '2.2'
  /** First day it is applied, `YYYY-MM-DD`, Taiwan time; null where we know no date. */
  inForceFrom: string | null
  /** Last day an application may be made under it; null while open. */
  applicationsUntil: string | null
  name: LocalizedText
}

/** The versions that we can judge by, oldest first. */
export const standards: Record<StandardVersion, Standard> = {
  '110.07': {
    version: '110.07',
    wcag: '2.1',
    inForceFrom: '2021-07-01',
    applicationsUntil: '2026-11-30',
    name: { 'zh-TW': '網站無障礙規範 110.07（WCAG 2.1）', en: 'Taiwan standard 110.07 (WCAG 2.1)' },
  },
  '115.11': {
    version: '115.11',
    wcag: '2.2',
    inForceFrom: '2026-11-30',
    applicationsUntil: null,
    name: { 'zh-TW': '網站無障礙規範 115.11（WCAG 2.2）', en: 'Taiwan standard 115.11 (WCAG 2.2)' },
  },
}

export const levels: readonly Level[] = ['A', 'AA', 'AAA']

/** True where something of level `level` is asked for by a test at `asked`. */
export function isWithin(level: Level, asked: Level): boolean {
  return levels.indexOf(level) <= levels.indexOf(asked)
}

/** The lowest of some levels; null when there is none. */
export function lowestLevel(some: readonly Level[]): Level | null {
  return levels.find((level) => some.includes(level)) ?? null
}
