import { Invalid } from '../../errors.ts'
import { honestText, lengthOf } from '../../platform/plain-text.ts'
import { passageIn } from '../written-text.ts'
import { isRule } from './rules.ts'
import type { ModerationRule } from './rules.ts'

/** Characters of what is said beside a rule, in an appeal, or in answer to one. */
export const wordsAtMost = 500

/** @throws {Invalid} `rule` with `moderation-rule` */
export function requireRule(rule: unknown): ModerationRule {
  if (!isRule(rule)) throw new Invalid('rule', 'moderation-rule')
  return rule
}

/** What has to be said.
 * @throws {Invalid} `words` with `required` | `tooLong` */
export const wordsIn = (text: string): string => passageIn('words', text, wordsAtMost)

/** What can be said.
 * @returns null where nothing was
 * @throws {Invalid} `words` with `tooLong` */
export function optionalWords(text: string): string | null {
  const words = honestText(text).trim()
  if (lengthOf(words) > wordsAtMost) throw new Invalid('words', `tooLong?max=${wordsAtMost}`)
  return words === '' ? null : words
}
