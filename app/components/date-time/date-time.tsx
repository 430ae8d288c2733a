import { formatDate } from '#app/i18n/format.ts'
import type { DateFormat } from '#app/i18n/format.ts'
import { useLocale } from '#app/i18n/i18n.ts'

export interface DateTimeProps extends DateFormat {
  /** A moment in UTC: a date or its ISO 8601 text. */
  value: Date | string
}

/** A moment in the reader's language, in Taiwan's time, with its machine-readable form. */
export function DateTime({ value, ...format }: DateTimeProps) {
  const locale = useLocale()
  return (
    // Browsers carry other versions of the calendar data than the server: what was sent stays.
    <time dateTime={new Date(value).toISOString()} suppressHydrationWarning>
      {formatDate(value, locale, format)}
    </time>
  )
}
