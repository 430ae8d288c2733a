import type { MailLocale } from '../../notices/templates.ts'

/** What was decided, as its author is told: whole phrases, of each kind of contribution. */
export const decisionWords = {
  'hide comment': { 'zh-TW': '您的留言已隱藏', en: 'Your comment was hidden' },
  'hide statement': { 'zh-TW': '您的主張已隱藏', en: 'Your statement was hidden' },
  'hide proposal': { 'zh-TW': '您的提案已隱藏', en: 'Your proposal was hidden' },
  'refuse comment': { 'zh-TW': '您的留言未通過審核', en: 'Your comment was not approved' },
  'refuse statement': { 'zh-TW': '您的主張未通過審核', en: 'Your statement was not approved' },
  'refuse proposal': { 'zh-TW': '您的提案未通過審核', en: 'Your proposal was not approved' },
  'approve comment': { 'zh-TW': '您的留言已公開', en: 'Your comment is public now' },
  'approve statement': { 'zh-TW': '您的主張已公開', en: 'Your statement is public now' },
  'approve proposal': { 'zh-TW': '您的提案已公開', en: 'Your proposal is public now' },
  'restore comment': { 'zh-TW': '您的留言已恢復公開', en: 'Your comment is public again' },
  'restore statement': { 'zh-TW': '您的主張已恢復公開', en: 'Your statement is public again' },
  'restore proposal': { 'zh-TW': '您的提案已恢復公開', en: 'Your proposal is public again' },
  'lock comment': { 'zh-TW': '您開始的討論已鎖定', en: 'The conversation you began was locked' },
  'pause participant': { 'zh-TW': '您的參與已暫停', en: 'You were paused' },
  'restore participant': { 'zh-TW': '您可以再次參與', en: 'You can take part again' },
  'report hide': {
    'zh-TW': '您檢舉的內容違反規則，已經隱藏',
    en: 'What you reported broke a rule and was hidden',
  },
  'report keep': {
    'zh-TW': '您檢舉的內容沒有違反規則，維持公開',
    en: 'What you reported broke no rule and stays',
  },
  'report restore': {
    'zh-TW': '您檢舉的內容經申復後恢復公開',
    en: 'What you reported is public again after an appeal',
  },
  'appeal upheld': { 'zh-TW': '申復不成立，維持原決定', en: 'An appeal was not granted' },
  'appeal overturned': { 'zh-TW': '申復成立，原決定已撤銷', en: 'An appeal was granted' },
} satisfies Record<string, Record<MailLocale, string>>

export type DecisionPhrase = keyof typeof decisionWords
