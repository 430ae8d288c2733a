import type { MarkEventKind } from '#models/index.ts'
import type { MailLocale } from '../../notices/templates.ts'

type Words = Record<MailLocale, string>

/** What happened to a mark, in a sentence that stands by itself in a mail. */
export const stepWords: Record<Exclude<MarkEventKind, 'issued' | 'notice-given'>, Words> = {
  'notice-answered': {
    'zh-TW': '機關已公開回應。',
    en: 'The agency has answered in public.',
  },
  'notice-met': {
    'zh-TW': '通知改善的項目已改善完成。',
    en: 'What the notice named has been mended.',
  },
  'review-opened': {
    'zh-TW': '標章開始檢視，圖片改為顯示「檢視中」。',
    en: 'The mark is now under review, and its picture says so.',
  },
  'review-closed': {
    'zh-TW': '檢視已結束，標章維持有效。',
    en: 'The review has ended, and the mark stays valid.',
  },
  suspended: {
    'zh-TW': '標章已暫停，在恢復之前不代表網站符合規範。',
    en: 'The mark is suspended. Until this is lifted it does not say that the site meets the standard.',
  },
  'suspension-lifted': {
    'zh-TW': '標章的暫停已解除。',
    en: 'The suspension of the mark has been lifted.',
  },
  revoked: {
    'zh-TW': '標章已撤銷，不再代表網站符合規範，請自網站移除。',
    en: 'The mark has been revoked. It no longer says that the site meets the standard; please remove it from the site.',
  },
}

/** What waits for an officer. */
export const matterWords = {
  answered: { 'zh-TW': '機關已公開回應。', en: 'The agency has answered in public.' },
  mended: {
    'zh-TW': '通知改善的項目已改善，請決定是否結束檢視或恢復標章。',
    en: 'What the notice named is mended. Please decide whether to close the review or lift the suspension.',
  },
  overdue: {
    'zh-TW': '機關逾期未改善，標章已轉為檢視中，請決定是否暫停。',
    en: 'The agency did not mend the site in time, and the mark is now under review. Please decide whether to suspend it.',
  },
} as const satisfies Record<string, Words>

export type Matter = keyof typeof matterWords
