import { Invalid } from '../../errors.ts'
import { honestText, lengthOf } from '../../platform/plain-text.ts'

/** Characters of one statement. */
export const statementLength = 140

const visible = /[\p{L}\p{N}]/u

/** One sentence as somebody wrote it, on one line, ready to be stored.
 * @throws {Invalid} `body` with `statement-empty` | `statement-too-long` */
export function statementText(body: string): string {
  const text = honestText(body).replaceAll(/\s+/gu, ' ').trim()
  if (!visible.test(text)) throw new Invalid('body', 'statement-empty')
  if (lengthOf(text) > statementLength) throw new Invalid('body', 'statement-too-long')
  return text
}

/** Equal for sentences that differ in nothing but width and case of letters, punctuation, spaces and
 * what cannot be seen. */
export const textKeyOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\p{P}\p{Z}\p{C}]/gu, '')
