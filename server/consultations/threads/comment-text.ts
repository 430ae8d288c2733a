import { Invalid } from '../../errors.ts'
import { honestText, lengthOf } from '../../platform/plain-text.ts'

/** Characters of one comment. */
export const commentLength = 5000

// What shows something: neither space, nor what only joins or marks other characters.
const visible = /[^\s\p{Cf}\p{M}]/u

/** What somebody wrote, ready to be stored.
 * @throws {Invalid} `body` with `comment-empty` | `comment-too-long` */
export function commentText(body: string): string {
  const text = honestText(body).trim()
  if (!visible.test(text)) throw new Invalid('body', 'comment-empty')
  if (lengthOf(text) > commentLength) throw new Invalid('body', 'comment-too-long')
  return text
}
