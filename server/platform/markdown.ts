import MarkdownIt from 'markdown-it'
import type { Token } from 'markdown-it'
import sanitizeHtml from 'sanitize-html'
import { honestText } from './plain-text.ts'

/** HTML that `renderMarkdown` has made, and nobody else. */
export type SafeHtml = string & { readonly isSafe: 'rendered' }

const rel = 'nofollow ugc noopener'
const deepestHeading = 6
const isLinkable = (address: string): boolean => /^(https?:\/\/|mailto:)/i.test(address)

const parser = new MarkdownIt({ html: false, linkify: true, breaks: true, maxNesting: 20 })
  // Pictures would be fetched from anywhere; a table without header cells is none for a screen reader.
  .disable(['image', 'table'])
// Only addresses that are written out: `report.py` is no site in Paraguay.
parser.linkify.set({ fuzzyLink: false, fuzzyEmail: false })
parser.validateLink = isLinkable
parser.core.ruler.push('direction', ({ tokens }) => tokens.forEach(isolateDirection))
parser.core.ruler.push('destinations', ({ tokens, Token }) => {
  for (const token of tokens) if (token.children) showDestinations(token.children, Token)
})

/** Turns what somebody wrote in Markdown into HTML that can neither run, load nor pretend anything:
 * no raw HTML, pictures, ids or classes; links leave the site by http, https or mail and say where
 * to; every block finds its own direction.
 * @param topHeading  the level of the text's highest headings, below those of the page around it */
export function renderMarkdown(text: string, topHeading = 3): SafeHtml {
  const tokens = parser.parse(honestText(text), {})
  fitHeadings(tokens, topHeading)
  const html = parser.renderer.render(tokens, parser.options, {})
  return sanitizeHtml(html, allowed) as SafeHtml
}

/** The words of a text in Markdown, without its signs: a line for each block. */
export const markdownText = (text: string): string =>
  parser
    .parse(honestText(text), {})
    .flatMap(({ type, content, children }) => {
      if (type === 'fence' || type === 'code_block') return [content]
      return type === 'inline' ? [(children ?? []).map(wordsOf).join('')] : []
    })
    .join('\n')

const wordsOf = ({ type, content }: Token): string =>
  type === 'softbreak' || type === 'hardbreak' ? ' ' : type.startsWith('html') ? '' : content

const blocks = ['p', 'li', 'blockquote', 'pre', 'h2', 'h3', 'h4', 'h5', 'h6']

// A second lock: the parser makes nothing else, also should it err one day.
const allowed: sanitizeHtml.IOptions = {
  allowedTags: [...blocks, 'a', 'bdi', 'br', 'code', 'em', 'hr', 'ol', 's', 'strong', 'ul'],
  allowedAttributes: {
    a: ['href', 'rel'],
    ol: ['start'],
    ...Object.fromEntries(blocks.map((block) => [block, ['dir']])),
  },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  transformTags: {
    a: (tagName, { href = '' }): sanitizeHtml.Tag =>
      isLinkable(href) ? { tagName, attribs: { href, rel } } : { tagName: 'bdi', attribs: {} },
  },
}

function isolateDirection(token: Token): void {
  if (token.block && token.nesting >= 0 && blocks.includes(token.tag)) token.attrSet('dir', 'auto')
  // Its renderer puts attributes on the inner element, and highlights by a class.
  if (token.type === 'fence') token.info = ''
}

/** Headings begin at `top` and leave out no level on the way down. */
function fitHeadings(tokens: Token[], top: number): void {
  let before = top - 1
  let level = before
  for (const token of tokens) {
    if (token.type === 'heading_open') {
      const wanted = Number(token.tag.slice(1)) + top - 1
      level = Math.min(wanted, before + 1, deepestHeading)
      before = level
    }
    if (token.type.startsWith('heading_')) token.tag = `h${level}`
  }
}

/** A link whose words are not its address says after them where it leads: `報告 (example.org)`. */
function showDestinations(tokens: Token[], Maker: typeof Token): void {
  for (let index = tokens.length - 1; index >= 0; index -= 1) {
    const open = tokens[index]
    if (open?.type !== 'link_open') continue
    const host = hostOf(String(open.attrGet('href')))
    // Written out it says so already, unless by letters that only look like it.
    if (open.markup && tokens[index + 1]?.content.includes(host)) continue
    const end = tokens.findIndex(({ type }, at) => at > index && type === 'link_close')
    tokens.splice(end, 0, ...destination(host, Maker))
  }
}

function destination(host: string, Maker: typeof Token): Token[] {
  const [before, text, after] = [' (', host, ')'].map((content) =>
    Object.assign(new Maker('text', '', 0), { content }),
  )
  const [open, close] = [new Maker('bdi_open', 'bdi', 1), new Maker('bdi_close', 'bdi', -1)]
  return [before!, open!, text!, close!, after!]
}

function hostOf(address: string): string {
  const url = URL.parse(address)
  return url?.host || url?.pathname || address
}
