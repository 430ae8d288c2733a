import { Invalid } from '../errors.ts'
import { taipeiDate, taipeiMidnight } from './taipei.ts'
import type { TaipeiDate } from './taipei.ts'

const pattern = /^(20\d\d)[-/.](\d{1,2})[-/.](\d{1,2})$/

/** A day as somebody types it: `2027-01-05`, `2027/1/5`.
 * @throws {Invalid} `required` | `day-unknown` */
export function readDay(field: string, typed: string): TaipeiDate {
  const text = typed.normalize('NFKC').replaceAll(/\s/g, '')
  if (!text) throw new Invalid(field, 'required')
  const [, year, month = '', day = ''] = pattern.exec(text) ?? []
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  // A 30 February would turn into a day of March.
  if (!year || Number.isNaN(Date.parse(date)) || taipeiDate(taipeiMidnight(date)) !== date)
    throw new Invalid(field, 'day-unknown')
  return date
}
