import type { LocalizedText } from '../../types.ts'

/** What we tell of a rule. */
export interface HelpText {
  /** Whom a breach keeps out, and from what. */
  why: LocalizedText
  howToMend: LocalizedText
}

/** One text in both languages, as the tables of this folder write it. */
export const say = (chinese: string, english: string): LocalizedText => ({
  'zh-TW': chinese,
  en: english,
})
