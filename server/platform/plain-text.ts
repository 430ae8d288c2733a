// Characters that show nothing and only deceive, hide or break: controls; overrides, embeddings and
// isolates of direction (every block of ours has dir="auto" instead, so nobody needs them); what is
// invisible and has no use in any language's text; tags, in which whole sentences can be hidden.
// Kept: U+200C and U+200D, without which Persian, Hindi and many emoji are written wrong, the
// direction marks U+200E and U+200F, which turn nothing round, and the soft hyphen.
const deceiving =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u115f\u1160\u180e\u200b\u202a-\u202e\u2060-\u2064\u2066-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu

// No script stacks more; towers of marks cover the lines above and below.
const marksAtMost = 4
const towers = new RegExp(`(\\p{M}{${marksAtMost}})\\p{M}+`, 'gu')

/** What somebody wrote, as text that looks like what it is: line ends are `\n`, deceiving characters
 * and towers of marks are gone, half surrogates are replaced. Chinese, Arabic or an emoji stays. */
export const honestText = (text: string): string =>
  text.toWellFormed().replaceAll(/\r\n?/g, '\n').replaceAll(deceiving, '').replaceAll(towers, '$1')

/** How long a text is as people count it, nearly: in code points, so that a rare character of
 * Chinese is one and not two. */
export function lengthOf(text: string): number {
  let length = 0
  for (const _character of text) length += 1
  return length
}
