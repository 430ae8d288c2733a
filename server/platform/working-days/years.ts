import y2024 from './years/2024.json' with { type: 'json' }
import y2025 from './years/2025.json' with { type: 'json' }
import y2026 from './years/2026.json' with { type: 'json' }
import y2027 from './years/2027.json' with { type: 'json' }
import type { TaipeiDate } from '../taipei.ts'

/** How the offices of a year differ from Monday to Friday. */
export interface OfficeYear {
  year: number
  /** Weekdays on which the offices are closed. Holidays that fall on a weekend are not listed. */
  holidays: { date: TaipeiDate; name: { 'zh-TW': string; en: string } }[]
  /** Saturdays on which the offices are open, for a day off that was moved. */
  workingSaturdays: TaipeiDate[]
}

/** The office calendar of the government, oldest year first, without a gap. A new year is a new file.
 * @see docs/working-days.md for where it comes from and how a year is added */
export const years: OfficeYear[] = [y2024, y2025, y2026, y2027]
