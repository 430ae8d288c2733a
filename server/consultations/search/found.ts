import { markdownText } from '../../platform/markdown.ts'
import { phaseOf } from '../phase.ts'
import type { Phase } from '../phase.ts'
import { words } from '../present.ts'
import type { Words } from '../present.ts'
import { authorOf } from '../threads/present-comment.ts'
import type { CommentAuthor } from '../threads/present-comment.ts'
import { highlight } from './highlight.ts'
import type { Part } from './highlight.ts'
import type { FoundKind } from './search-consultations.ts'

/** Something that was found. */
export interface Found {
  id: string
  kind: FoundKind
  /** Of the consultation that it stands in. */
  title: Words
  agency: Words
  phase: Phase
  topic: Words | null
  /** The title of a proposal; of an official answer, what it answers. */
  name: string | null
  /** Of a paragraph of a draft. */
  number: number | null
  author: CommentAuthor | null
  excerpt: Part[]
  address: string
  /** ISO 8601. */
  createdAt: string
}

export interface FoundRow {
  id: string
  kind: FoundKind
  rank: number
  created_at: Date
  code: string
  title_zh: string
  title_en: string | null
  opens_at: Date
  closes_at: Date
  announced_at: Date
  answered_at: Date | null
  archived_at: Date | null
  agency_zh: string
  agency_en: string | null
  topic_zh: string | null
  topic_en: string | null
  forms: string[]
  proposal_title: string | null
  paragraph_number: number | null
  answered: string | null
  body: string | null
  about_zh: string
  about_en: string
  pseudonym: string | null
  office_role: string | null
  office_zh: string | null
  office_en: string | null
}

export const presentFound = (row: FoundRow, hits: string[], now: Date): Found => ({
  id: row.id,
  kind: row.kind,
  title: words(row.title_zh, row.title_en),
  agency: words(row.agency_zh, row.agency_en),
  phase: phaseOf(
    {
      announcedAt: row.announced_at,
      opensAt: row.opens_at,
      closesAt: row.closes_at,
      answeredAt: row.answered_at,
      archivedAt: row.archived_at,
    },
    now,
  ),
  topic: row.topic_zh ? words(row.topic_zh, row.topic_en) : null,
  name: row.proposal_title ?? row.answered,
  number: row.paragraph_number,
  author: isSigned(row.kind)
    ? authorOf(row.office_zh, row.office_en, row.office_role, row.pseudonym)
    : null,
  excerpt: excerptOf(row, hits),
  address: addressOf(row),
  createdAt: row.created_at.toISOString(),
})

const isSigned = (kind: FoundKind): boolean => kind === 'comment' || kind === 'proposal'

// Not written in Markdown.
const isPlain = (kind: FoundKind): boolean =>
  kind === 'statement' || kind === 'question' || kind === 'paragraph'

/** A consultation is found in either language, and shown in the one that it was found in. */
function excerptOf(row: FoundRow, hits: string[]): Part[] {
  const { kind, body, about_zh, about_en } = row
  if (kind === 'topic') return []
  if (isPlain(kind)) return highlight(body ?? '', hits)
  if (kind !== 'consultation') return highlight(markdownText(body ?? ''), hits)
  const inChinese = highlight(markdownText(about_zh), hits)
  if (about_en === '' || inChinese.some(({ isHit }) => isHit)) return inChinese
  const inEnglish = highlight(markdownText(about_en), hits)
  return inEnglish.some(({ isHit }) => isHit) ? inEnglish : inChinese
}

function addressOf({ kind, code, id, paragraph_number, forms }: FoundRow): string {
  const base = `/consultations/${code}`
  const places: Record<FoundKind, string> = {
    consultation: base,
    comment: `${base}/comments/${id}`,
    statement: `${base}/statements?statement=${id}`,
    proposal: `${base}/proposals/${id}`,
    answer: `${base}/answers#answer-${id}`,
    paragraph: `${base}/text#p${paragraph_number}`,
    question: `${base}/questions`,
    // Where nothing is discussed, a topic stands on the page of the consultation alone.
    topic: forms.includes('threads') ? `${base}/comments?topic=${id}` : base,
  }
  return places[kind]
}
