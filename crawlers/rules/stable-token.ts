/** Says which class names, ids and names belong to a template and which to a moment, a content or
 * a build. */

const stateWords =
  'active|inactive|current|selected|unselected|checked|open|opened|close|closed|expanded|collapsed|' +
  'collapse|hidden|visible|show|shown|hide|disabled|enabled|focus|focused|hover|hovered|visited|' +
  'loaded|loading|lazy|lazyload|lazyloaded|animated|first|last|odd|even|new|prev|next|sticky|fixed'

const state = new RegExp(`(^|[-_:])(${stateWords})$`, 'i')
const statePrefix = /^(is|has|was|js|no|not|ng|current)[-_]/i

/** A token without what changes from page to page and from build to build: numbers become `#`,
 * what a build tool has hashed goes. Null where nothing of the template is left: a state such as
 * `is-open` or `odd`, a bare number or hash. */
export function stableToken(token: string): string | null {
  if (state.test(token) || statePrefix.test(token)) return null
  const parts = token.split(/([-_]+)/).map((part) => (isHash(part) ? '#' : part))
  const stable = parts
    .join('')
    .replaceAll(/\d+/g, '#')
    .replaceAll(/#([-_]*#)+/g, '#')
  return /\p{L}/u.test(stable) ? stable : null
}

/** Letters and digits in a jumble, as build tools and generators of ids write them: `1a2b3c`,
 * `x7Yz9`; not `header2` or `h5`, where a number follows a word. */
function isHash(part: string): boolean {
  if (part.length < 5 || !/\d/.test(part)) return false
  if (/^[0-9a-f]{6,}$/i.test(part)) return true
  const changes = part.match(/\d(?=[a-z])|[a-z](?=\d)/gi)?.length ?? 0
  return changes >= 2
}
