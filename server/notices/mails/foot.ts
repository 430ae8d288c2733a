import type { MailLocale } from '../templates.ts'

/** What stands below a mail that everybody gets who did what it tells of. */
export const plainFoot: Record<MailLocale, string> = {
  'zh-TW': '這封信由「坦途」系統自動寄出。',
  en: 'This mail was sent automatically by Curbcut.',
}

/** What stands below a mail that somebody can have otherwise, or not at all. */
export const choiceFoot: Record<MailLocale, string> = {
  'zh-TW': `
這封信由「坦途」系統依您的通知設定寄出。

[更改通知設定]({{settingsUrl}})

[不再收到這類信件]({{unsubscribeUrl}})
`,
  en: `
This mail was sent automatically by Curbcut, as your notice settings say.

[Change your notice settings]({{settingsUrl}})

[Stop mails of this kind]({{unsubscribeUrl}})
`,
}
