import type { Token } from 'markdown-it'

/** Reads Markdown out as plain text: a blank line between paragraphs, a dash before each point of
 * a list, the address of a link on a line of its own, where every mail program makes it a link. */
export function toPlainText(tokens: Token[]): string {
  const blocks: string[] = []
  let points: string[] | null = null
  for (const token of tokens) {
    if (token.type === 'bullet_list_open') points = []
    if (token.type === 'bullet_list_close' && points) {
      blocks.push(points.join('\n'))
      points = null
    }
    if (token.type !== 'inline') continue
    const lines = linesOf(token.children ?? [])
    if (points) points.push(`- ${lines.join('\n  ')}`)
    else blocks.push(lines.join('\n'))
  }
  return blocks.join('\n\n')
}

function linesOf(tokens: Token[]): string[] {
  const lines = ['']
  const addresses: string[] = []
  for (const token of tokens) {
    if (token.type === 'link_open') addresses.push(String(token.attrGet('href')))
    if (token.type === 'softbreak' || token.type === 'hardbreak') lines.push('')
    if (token.type === 'text') lines[lines.length - 1] += token.content
  }
  return [...lines, ...addresses]
}
