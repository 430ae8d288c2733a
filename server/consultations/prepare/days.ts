import { taipeiDate, taipeiMidnight } from '../../platform/taipei.ts'
import type { TaipeiDate } from '../../platform/taipei.ts'

const dayMs = 24 * 3_600_000
/** The last day of what ends at a midnight in Taiwan. */
export const lastDayBefore = (midnight: Date): TaipeiDate =>
  taipeiDate(new Date(midnight.getTime() - 1))

/** The day so many days after another one. */
export const daysAfter = (date: TaipeiDate, days: number): TaipeiDate =>
  taipeiDate(new Date(taipeiMidnight(date).getTime() + days * dayMs))

/** How many whole days there are between two midnights. */
export const daysBetween = (from: Date, to: Date): number =>
  Math.floor((to.getTime() - from.getTime()) / dayMs)
