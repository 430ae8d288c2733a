import type { MailLocale } from './templates.ts'
import type { TaipeiDate } from '../platform/taipei.ts'

/** A day as a mail says it. */
export const dayInWords = (date: TaipeiDate, locale: MailLocale): string =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'zh-TW', {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(date))
