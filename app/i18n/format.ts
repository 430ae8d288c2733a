import type { Locale } from './locale.ts'

/** Every time is stored in UTC and read in Taiwan. */
const timeZone = 'Asia/Taipei'

export type DateStyle = 'date' | 'dateTime' | 'time' | 'shortDate' | 'dayOfYear'

const styles: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  date: { year: 'numeric', month: 'long', day: 'numeric' },
  dateTime: {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  dayOfYear: { month: 'long', day: 'numeric' },
  shortDate: { year: 'numeric', month: '2-digit', day: '2-digit' },
}

export interface DateFormat {
  /** How much is said; default `date`. */
  show?: DateStyle
  /** `roc`: the calendar of the Republic of China (民國), which official papers use; only in zh-TW. */
  calendar?: 'gregorian' | 'roc'
}

/** A moment as the reader says it, in Taiwan's time.
 * @param moment  a date, or its ISO 8601 text */
export function formatDate(moment: Date | string, locale: Locale, format: DateFormat = {}): string {
  const roc = format.calendar === 'roc' && locale === 'zh-TW'
  const name = roc ? 'zh-TW-u-ca-roc' : locale === 'en' ? 'en-GB' : 'zh-TW'
  return formatter(name, format.show ?? 'date').format(new Date(moment))
}

// To make one takes longer than to draw the line it stands in.
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(name: string, show: DateStyle): Intl.DateTimeFormat {
  const key = `${name} ${show}`
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(name, { ...styles[show], timeZone })
  formatters.set(key, made)
  return made
}

export const formatNumber = (value: number, locale: Locale): string =>
  new Intl.NumberFormat(locale).format(value)

/** A share as a percentage without decimals. @param share  0 to 1 */
export const formatShare = (share: number, locale: Locale): string =>
  new Intl.NumberFormat(locale, { style: 'percent' }).format(share)

/** How large a file is. @param bytes  ≥ 0 */
export function formatBytes(bytes: number, locale: Locale): string {
  const isLarge = bytes >= 1_000_000
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: isLarge ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: isLarge ? 1 : 0,
  }).format(isLarge ? bytes / 1_000_000 : Math.ceil(bytes / 1000))
}

/** How long something took, in its two largest units, rounded down. @param ms  milliseconds, ≥ 0 */
export function formatDuration(ms: number, locale: Locale): string {
  const seconds = Math.floor(ms / 1000)
  const parts = [
    { unit: 'day', value: Math.floor(seconds / 86_400) },
    { unit: 'hour', value: Math.floor(seconds / 3600) % 24 },
    { unit: 'minute', value: Math.floor(seconds / 60) % 60 },
    { unit: 'second', value: seconds % 60 },
  ]
  const first = parts.findIndex(({ value }) => value > 0)
  if (first === -1) return formatUnit(0, 'second', locale)
  const said = parts.slice(first, first + 2).filter(({ value }) => value > 0)
  const words = said.map(({ unit, value }) => formatUnit(value, unit, locale))
  return new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(words)
}

const formatUnit = (value: number, unit: string, locale: Locale): string =>
  new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(value)
