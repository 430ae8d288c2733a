import type { MailLocale } from '../templates.ts'

/** What stands below a mail that is sent because somebody did something just now. */
export const plainFoot: Record<MailLocale, string> = {
  'zh-TW': '這封信由「坦途」系統自動寄出。',
  en: 'This mail was sent automatically by Curbcut.',
}
