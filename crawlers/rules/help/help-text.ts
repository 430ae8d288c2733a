import type { LocalizedText } from '../../types.ts'

/** What we tell of a rule. */
export interface HelpText {
  /** Whom a breach keeps out, and from what. */
  why: LocalizedText
  howToMend: LocalizedText
}
