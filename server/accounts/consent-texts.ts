type Text = Record<'zh-TW' | 'en', string>

interface ConsentText {
  /** Goes up with every change of the words, or an old consent would cover new words. */
  version: string
  name: Text
  text: Text
}

/** What people can agree to, in the words that they read. A changed text is a new version; those
 * that somebody agreed to before stay in the history of this file. */
export const consentTexts = {
  disability: {
    version: '2026-11-23',
    name: { 'zh-TW': '保存障礙情形', en: 'Storing what you tell about your disability' },
    text: {
      'zh-TW':
        '我同意本服務保存我填寫的障礙情形，只用來安排適合我的聯絡與協助方式。不填寫不影響使用任何服務；我隨時可以撤回同意，撤回後這項資料立即刪除。',
      en: 'I agree that this service stores what I tell about my disability, only to contact and help me in ways that suit me. Leaving it out costs me nothing; I can withdraw at any time, and it is deleted at once.',
    },
  },
} satisfies Record<string, ConsentText>

export type ConsentKind = keyof typeof consentTexts
export const consentKinds = Object.keys(consentTexts) as ConsentKind[]
