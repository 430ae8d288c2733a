import type { HelpText } from './help-text.ts'

/** What we have written of a rule, by rule. */
export const helpTexts: Record<string, HelpText> = {}
