import { Invalid } from '../../errors.ts'
import { honestText, lengthOf } from '../../platform/plain-text.ts'

/** A paragraph of a draft; its number is its place, from 1. */
export interface DraftParagraph {
  /** 「第三條」, the chapter that begins with it in a line before; null where it has none. */
  heading: string | null
  body: string
}

export const draftTextMax = 200_000
const paragraphMax = 10_000
const paragraphsMax = 500

const number = '[〇○零一二三四五六七八九十百千\\d]+'
// A line that only refers to an article (「第三條第二項所稱……」) goes on without a gap.
const article = new RegExp(
  `^(第\\s*${number}\\s*條(?:\\s*之\\s*${number})?)(?=[\\s：:（(]|$)[\\s：:]*([（(][^）)]*[）)])?[\\s：:]*(.*)$`,
)
const chapter = new RegExp(`^第\\s*${number}\\s*[編章節](?=\\s|$)`)

/** Splits a draft into what can be spoken of by itself: at each line that begins with 「第…條」, or,
 * where there is none, at blank lines, a first line behind `#` being the heading.
 * @throws {Invalid} `text`: `tooLong`, `paragraph-too-long`, `paragraphs-too-many` */
export function splitParagraphs(typed: string): DraftParagraph[] {
  const text = honestText(typed).normalize('NFC').trim()
  if (lengthOf(text) > draftTextMax) throw new Invalid('text', `tooLong?max=${draftTextMax}`)
  const lines = text.split('\n').map((line) => line.trimEnd())
  const hasArticles = lines.some((line) => article.test(line.trim()))
  const paragraphs = (hasArticles ? byArticles(lines) : byBlankLines(lines)).map(tidy)
  const found = paragraphs.filter(({ heading, body }) => heading !== null || body !== '')
  if (found.length > paragraphsMax)
    throw new Invalid('text', `paragraphs-too-many?max=${paragraphsMax}`)
  const long = found.findIndex(({ body }) => lengthOf(body) > paragraphMax)
  if (long >= 0)
    throw new Invalid('text', `paragraph-too-long?number=${long + 1}&max=${paragraphMax}`)
  return found
}

const tidy = ({ heading, body }: DraftParagraph): DraftParagraph => ({
  heading,
  body: body.replaceAll(/\n{3,}/g, '\n\n').trim(),
})

function byArticles(lines: string[]): DraftParagraph[] {
  const paragraphs: DraftParagraph[] = [{ heading: null, body: '' }]
  let chapters: string[] = []
  for (const line of lines) {
    const [, name, title = '', rest = ''] = article.exec(line.trim()) ?? []
    if (name) {
      const heading = [...chapters, `${name.replaceAll(/\s/g, '')}${title}`].join('\n')
      paragraphs.push({ heading, body: rest })
      chapters = []
    } else if (chapter.test(line.trim())) {
      chapters.push(line.trim())
    } else {
      const last = paragraphs.at(-1)!
      last.body += `\n${line}`
    }
  }
  return paragraphs
}

const byBlankLines = (lines: string[]): DraftParagraph[] =>
  lines
    .join('\n')
    .split(/\n\s*\n/)
    .map((part) => {
      const [, heading, body = ''] = /^#+\s*(.+)(?:\n([^]*))?$/.exec(part.trim()) ?? []
      return heading ? { heading: heading.trim(), body } : { heading: null, body: part }
    })

/** The draft as one text again, which would be split in the same way. */
export const joinParagraphs = (paragraphs: DraftParagraph[]): string =>
  paragraphs
    .map(({ heading, body }) => {
      if (heading === null) return body
      const isArticle = article.test(heading.split('\n').at(-1)!)
      return isArticle ? `${heading}\n${body}` : `# ${heading}\n${body}`
    })
    .join('\n\n')
