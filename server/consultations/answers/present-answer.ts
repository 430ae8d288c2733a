import type { AnswerLink, AnswerOutcome } from '#models/index.ts'
import { renderMarkdown } from '../../platform/markdown.ts'
import type { SafeHtml } from '../../platform/markdown.ts'
import { words } from '../present.ts'
import type { Words } from '../present.ts'
import { pathOfLink } from './find-links.ts'

/** Something that an answer answers to. */
export interface AnswerLinkView {
  kind: AnswerLink['subjectType']
  id: string
  /** Below the address of the consultation. */
  path: string
  /** Its first words; null where nobody may read it any more. */
  excerpt: string | null
  /** The name its author goes by; null where their account is gone, or an office wrote it. */
  author: string | null
}

/** What everybody sees of an answer. Times are ISO 8601. */
export interface AnswerView {
  id: string
  outcome: AnswerOutcome
  html: SafeHtml
  /** Whose answer it is. */
  agency: Words
  publishedAt: string
  changedAt: string | null
  links: AnswerLinkView[]
}

export interface AnswerRow {
  id: string
  subject_type: string
  subject_id: string | null
  outcome: AnswerOutcome
  reasons: string
  agency_zh: string
  agency_en: string | null
  published_at: Date
  changed_at: Date | null
}

export interface LinkRow {
  answer_id: string
  kind: AnswerLink['subjectType']
  id: string
  /** Null where it was hidden or withdrawn: such text does not even leave the database. */
  body: string | null
  pseudonym: string | null
}

// Below the heading of what is answered.
const topHeading = 4
const excerptCharacters = 60

export const presentAnswer = (row: AnswerRow, links: LinkRow[]): AnswerView => ({
  id: row.id,
  outcome: row.outcome,
  html: renderMarkdown(row.reasons, topHeading),
  agency: words(row.agency_zh, row.agency_en),
  publishedAt: row.published_at.toISOString(),
  changedAt: row.changed_at?.toISOString() ?? null,
  links: links.map(presentLink),
})

const presentLink = ({ kind, id, body, pseudonym }: LinkRow): AnswerLinkView => ({
  kind,
  id,
  path: pathOfLink({ kind, id }),
  excerpt: body === null ? null : excerptOf(body),
  author: pseudonym,
})

/** The first words of a text in Markdown, without its signs. */
function excerptOf(body: string): string {
  const characters = [
    ...body
      .replaceAll(/[*_`#>~]/g, '')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  ]
  if (characters.length <= excerptCharacters) return characters.join('')
  return `${characters.slice(0, excerptCharacters).join('')}…`
}
