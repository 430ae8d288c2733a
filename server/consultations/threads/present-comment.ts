import { renderMarkdown } from '../../platform/markdown.ts'
import type { SafeHtml } from '../../platform/markdown.ts'
import { keepResults } from '../../platform/kept-results.ts'
import { words } from '../present.ts'
import type { Words } from '../present.ts'
import type { CommentRow } from './comment-rows.ts'
import type { Reader } from './reader.ts'

export type CommentAuthor =
  | { kind: 'participant'; name: string }
  /** Their account is gone. */
  | { kind: 'former' }
  | { kind: 'office'; agency: Words; role: string }

export type CommentState = 'shown' | 'held' | 'hidden' | 'withdrawn'

/** What screens see of a comment. Times are ISO 8601. */
export interface CommentView {
  id: string
  rootId: string
  parentId: string | null
  /** 0: the first of its conversation. */
  depth: number
  author: CommentAuthor
  isMine: boolean
  state: CommentState
  /** Null unless it is shown, or held and read by its author or a moderator. */
  html: SafeHtml | null
  /** Which of the published rules it broke, where it is hidden. */
  rule: string | null
  /** Whom it replies to. */
  inReplyTo: CommentAuthor | null
  supportCount: number
  isSupported: boolean
  isLocked: boolean
  createdAt: string
  editedAt: string | null
  may: { reply: boolean; support: boolean; edit: boolean; withdraw: boolean }
}

// Below the heading of the comment itself.
const topHeading = 4

// At most some 20 MB, where all of them are as long as can be.
const render = keepResults((body) => renderMarkdown(body, topHeading), 1000)

export function presentComment(row: CommentRow, reader: Reader): CommentView {
  const state = stateOf(row)
  const isMine = isBy(row, reader)
  const shows = state === 'shown' || (state === 'held' && (isMine || reader.moderates))
  const takesPart = reader.mayWrite && state === 'shown'
  return {
    id: row.id,
    rootId: row.root_id,
    parentId: row.parent_id,
    depth: row.depth,
    author: authorOf(row.office_zh, row.office_en, row.office_role, row.pseudonym),
    isMine,
    state,
    html: shows && row.body !== null ? render(row.body) : null,
    rule: row.rule,
    inReplyTo: row.parent_id
      ? authorOf(row.to_office_zh, row.to_office_en, row.to_office_role, row.to_pseudonym)
      : null,
    supportCount: row.support_count,
    isSupported: row.is_supported,
    isLocked: row.is_locked,
    createdAt: row.created_at.toISOString(),
    editedAt: row.edited_at?.toISOString() ?? null,
    may: {
      reply: takesPart && !row.is_locked && !row.is_below_hidden,
      support: takesPart && !isMine,
      edit: reader.mayWrite && isMine && (state === 'shown' || state === 'held'),
      withdraw: isMine && (state === 'shown' || state === 'held'),
    },
  }
}

export function stateOf(row: {
  held_at: Date | null
  hidden_at: Date | null
  withdrawn_at: Date | null
}): CommentState {
  if (row.hidden_at) return 'hidden'
  if (row.withdrawn_at) return 'withdrawn'
  return row.held_at ? 'held' : 'shown'
}

const isBy = (
  { participant_id, office_role }: Pick<CommentRow, 'participant_id' | 'office_role'>,
  { participantId, offices }: Reader,
): boolean =>
  office_role
    ? offices.includes(office_role)
    : participant_id !== null && participant_id === participantId

/** Who said it, from the columns that tell. */
export function authorOf(
  zh: string | null,
  en: string | null,
  role: string | null,
  pseudonym: string | null,
): CommentAuthor {
  if (zh !== null && role !== null) return { kind: 'office', agency: words(zh, en), role }
  return pseudonym === null ? { kind: 'former' } : { kind: 'participant', name: pseudonym }
}
