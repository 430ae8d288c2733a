import { z } from 'zod'
import { Revision, Thread } from '#models/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import { NotFound } from '../../errors.ts'
import { fromCursor, toPage } from '../../platform/cursor.ts'
import { queryPool } from '../../platform/database.ts'
import { renderMarkdown } from '../../platform/markdown.ts'
import type { SafeHtml } from '../../platform/markdown.ts'
import { findConsultation } from '../find-consultation.ts'
import { commentRows } from './comment-rows.ts'
import type { CommentRow } from './comment-rows.ts'
import { placeOfThread } from './place.ts'
import type { PlaceView } from './place.ts'
import { presentComment } from './present-comment.ts'
import type { CommentView } from './present-comment.ts'
import { findReader } from './reader.ts'
import type { Reader } from './reader.ts'

export interface PastVersion {
  html: SafeHtml
  /** ISO 8601. */
  replacedAt: string
}

export interface CommentDetail {
  place: PlaceView
  comment: CommentView
  root: CommentView
  /** Replies of the conversation, in the order of time. */
  replies: CommentView[]
  /** There are replies before these; they begin at the page of the first comment. */
  hasEarlier: boolean
  next: string | null
  /** How it read before, the latest first. */
  history: PastVersion[]
  reader: Reader
}

const pageSize = 50
const versionsShown = 50
const Place = z.tuple([z.uuid()])

/** One comment with its conversation and its history. Where the conversation is long, the page
 * begins at the comment, unless it stands among the first.
 * @param after  a cursor of the page before
 * @throws {NotFound} also where it is held back and the actor neither wrote it nor moderates */
export async function readComment(
  actor: Actor,
  code: string,
  id: string,
  after: string | null = null,
  now: Date = new Date(),
): Promise<CommentDetail> {
  const consultation = await findConsultation(actor, code)
  if (!z.uuid().safeParse(id).success) throw new NotFound('comment')
  const reader = await findReader(actor, consultation, now)
  const row = await readRow(id, consultation.id, reader)
  if (!row) throw new NotFound('comment')
  const comment = presentComment(row, reader)
  // Also what was not approved never came to stand there.
  if (row.held_at && !comment.isMine && !reader.moderates) {
    throw new NotFound('comment')
  }
  const [thread, root, replies, history] = await Promise.all([
    Thread.findByPk(row.thread_id, { rejectOnEmpty: true }),
    comment.parentId === null ? row : readRow(comment.rootId, consultation.id, reader),
    readReplies(comment, after, reader),
    readHistory(comment),
  ])
  if (!root) throw new NotFound('comment')
  const { view: place } = await placeOfThread(thread)
  return { place, comment, root: presentComment(root, reader), ...replies, history, reader }
}

async function readRow(
  id: string,
  consultationId: string,
  reader: Reader,
): Promise<CommentRow | undefined> {
  const { rows } = await queryPool(
    `with picked as (select id from comment where id = $2 and consultation_id = $3) ${commentRows}`,
    [reader.participantId, id, consultationId],
  )
  return (rows as CommentRow[])[0]
}

async function readReplies(
  comment: CommentView,
  after: string | null,
  reader: Reader,
): Promise<Pick<CommentDetail, 'replies' | 'hasEarlier' | 'next'>> {
  const cursor = fromCursor(after, Place)
  if (cursor) return present(await readFrom(comment.rootId, '>', cursor[0], reader), reader, true)
  const first = await readFrom(comment.rootId, '>', null, reader)
  const isAmongFirst =
    comment.parentId === null || (first[pageSize - 1]?.id ?? comment.id) >= comment.id
  if (isAmongFirst) return present(first, reader, false)
  return present(await readFrom(comment.rootId, '>=', comment.id, reader), reader, true)
}

function present(rows: CommentRow[], reader: Reader, hasEarlier: boolean) {
  const { items, next } = toPage(
    rows,
    pageSize,
    (row) => presentComment(row, reader),
    ({ id }) => [id],
  )
  return { replies: items, hasEarlier, next }
}

async function readFrom(
  rootId: string,
  comparison: '>' | '>=',
  id: string | null,
  reader: Reader,
): Promise<CommentRow[]> {
  const { rows } = await queryPool(
    `with picked as (
       select id from comment
       where root_id = $2 and parent_id is not null and held_at is null
         ${id ? `and id ${comparison} $3::uuid` : ''}
       order by id limit ${pageSize + 1}
     ) ${commentRows} order by c.id`,
    [reader.participantId, rootId, ...(id ? [id] : [])],
  )
  return rows as CommentRow[]
}

async function readHistory({ id, html, editedAt }: CommentView): Promise<PastVersion[]> {
  if (html === null || editedAt === null) return []
  const revisions = await Revision.findAll({
    where: { commentId: id },
    order: [['id', 'desc']],
    limit: versionsShown,
  })
  return revisions.map(({ body, replacedAt }) => ({
    html: renderMarkdown(body),
    replacedAt: replacedAt.toISOString(),
  }))
}
