import type { MailLocale } from '../../notices/templates.ts'
import type { ModerationRule } from './rules.ts'

/** The names of the rules, as mails say them: the same as on the page of rules (a test says so). */
export const ruleNames: Record<MailLocale, Record<ModerationRule, string>> = {
  'zh-TW': {
    insult: '人身攻擊',
    hate: '歧視與仇恨',
    privacy: '洩漏個人資料',
    unlawful: '違反法令',
    deception: '冒名與造假',
    advertising: '廣告',
    'off-topic': '離題',
    repeated: '重複洗版',
  },
  en: {
    insult: 'Personal attack',
    hate: 'Discrimination and hate',
    privacy: 'Personal data of others',
    unlawful: 'Against the law',
    deception: 'Impersonation and invention',
    advertising: 'Advertising',
    'off-topic': 'Off topic',
    repeated: 'Flooding',
  },
}
