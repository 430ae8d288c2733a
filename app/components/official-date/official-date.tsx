import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useTranslation } from '#app/i18n/i18n.ts'

export interface OfficialDateProps {
  /** A moment in UTC, ISO 8601. */
  value: string
}

/** A day as official papers say it: in Chinese also in the calendar of the Republic of China. */
export function OfficialDate({ value }: OfficialDateProps) {
  const { t } = useTranslation('marks')
  const locale = useLocale()
  return (
    // Browsers carry other versions of the calendar data than the server: what was sent stays.
    <time dateTime={value} suppressHydrationWarning>
      {t('dateWithRoc', {
        date: formatDate(value, locale),
        roc: formatDate(value, locale, { calendar: 'roc' }),
      })}
    </time>
  )
}
