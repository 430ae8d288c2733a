import MarkdownIt from 'markdown-it'
import type { Token } from 'markdown-it'
import { fill, fillAddress, placeholdersOf, withEntries } from './fill.ts'
import type { Values } from './fill.ts'
import { mailPage } from './mail-page.ts'
import type { MailSource } from './mails/source.ts'
import { toPlainText } from './plain-text.ts'
import type { MailLocale } from './templates.ts'

export interface RenderedMail {
  subject: string
  text: string
  html: string
}

const markdown = new MarkdownIt('commonmark', { html: false })
// A placeholder stays one until it is filled, and what is filled in is checked there.
markdown.normalizeLink = (url: string) => url

/** Makes plain text and HTML from one source. The Markdown is read before the values are put in,
 * and so no value can become markup.
 * @param foot  what stands below every mail, in the same form as a body
 * @throws {Error} for an unknown or missing placeholder, a value that nothing asks for, and a link
 *   that is no http(s) address */
export function renderMail(
  source: MailSource,
  foot: string,
  given: Values,
  locale: MailLocale,
): RenderedMail {
  refuseUnused(source, foot, given)
  const { body, values } = withEntries(source.body, given)
  const content = filled(body, values)
  const below = filled(foot, values)
  const subject = fill(source.subject, values)
  return {
    subject,
    text: `${toPlainText(content)}\n\n-- \n${toPlainText(below)}\n`,
    html: mailPage({ locale, subject, content: toHtml(content), foot: toHtml(below) }),
  }
}

const toHtml = (tokens: Token[]) => markdown.renderer.render(tokens, markdown.options, {})

function filled(text: string, values: Values): Token[] {
  const tokens = markdown.parse(text, {})
  for (const token of tokens.flatMap(({ children }) => children ?? [])) {
    if (token.type === 'text') token.content = fill(token.content, values)
    if (token.type === 'link_open') {
      token.attrSet('href', fillAddress(String(token.attrGet('href')), values))
    }
  }
  return tokens
}

function refuseUnused({ subject, body }: MailSource, foot: string, values: Values): void {
  const asked = placeholdersOf(subject + body + foot)
  const unused = Object.keys(values).filter((name) => !asked.includes(name))
  if (unused.length > 0) throw new Error(`nothing asks for: ${unused.join(', ')}`)
}
