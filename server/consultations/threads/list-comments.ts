import { z } from 'zod'
import { newId, Thread } from '#models/index.ts'
import type { Consultation } from '#models/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import { NotFound } from '../../errors.ts'
import { queryPool } from '../../platform/database.ts'
import { fromCursor, toCursor } from '../../platform/cursor.ts'
import { findConsultation } from '../find-consultation.ts'
import type { ThreadPlace } from '../find-thread.ts'
import { commentRows } from './comment-rows.ts'
import type { CommentRow } from './comment-rows.ts'
import { findPlace } from './place.ts'
import type { AskedPlace, PlaceView } from './place.ts'
import { presentComment } from './present-comment.ts'
import type { CommentView } from './present-comment.ts'
import { findReader } from './reader.ts'
import type { Reader } from './reader.ts'

export const commentOrders = ['newest', 'oldest', 'supported'] as const
export type CommentOrder = (typeof commentOrders)[number]

export interface CommentQuery extends AskedPlace {
  order?: CommentOrder
  /** A cursor of the page before. */
  after?: string | null
}

/** A first comment with the earliest of its replies, in the order of time. */
export interface Conversation {
  root: CommentView
  replies: CommentView[]
  /** All replies; counted to `repliesCountedTo`. */
  replyCount: number
}

export interface CommentPage {
  place: PlaceView
  /** All that stand in this place, replies included. */
  count: number
  conversations: Conversation[]
  next: string | null
  /** Own comments of this place that wait for a moderator. */
  waiting: CommentView[]
  /** What was written later than this page is newer than this id. */
  seen: string
  reader: Reader
}

export const repliesCountedTo = 100
const pageSize = 20
const repliesShown = 3

interface Order {
  by: string
  /** Goes on after the cursor, whose values are `$4` and `$5`. */
  after: string
  place: z.ZodType<unknown[]>
  placeOf: (root: CommentRow) => unknown[]
}

const byId = z.tuple([z.uuid()])
const orders: Record<CommentOrder, Order> = {
  newest: {
    by: 'id desc',
    after: 'id < $4::uuid',
    place: byId,
    placeOf: ({ id }) => [id],
  },
  oldest: {
    by: 'id',
    after: 'id > $4::uuid',
    place: byId,
    placeOf: ({ id }) => [id],
  },
  supported: {
    by: 'support_count desc, id desc',
    after: '(support_count, id) < ($4::int, $5::uuid)',
    place: z.tuple([z.int(), z.uuid()]),
    placeOf: ({ support_count, id }) => [support_count, id],
  },
}

/** The comments of one place, page by page: the first ones of their conversations, each with the
 * earliest replies.
 * @throws {NotFound} where the consultation has no threads, or no such place */
export async function listComments(
  actor: Actor,
  code: string,
  { order = 'newest', after = null, ...asked }: CommentQuery = {},
  now: Date = new Date(),
): Promise<CommentPage> {
  const consultation = await findConsultation(actor, code)
  if (!consultation.forms.includes('threads')) throw new NotFound('form')
  const [place, reader] = await Promise.all([
    findPlace(consultation, asked),
    findReader(actor, consultation, now),
  ])
  // What is written while this page is read must not fall between it and the next look.
  const seen = newId()
  const thread = await findThread(consultation, place.thread)
  const frame = { place: place.view, seen, reader }
  if (!thread) return { ...frame, count: 0, conversations: [], next: null, waiting: [] }
  const [{ conversations, next }, waiting] = await Promise.all([
    readPage(thread.id, reader, order, after),
    readWaiting(thread.id, reader),
  ])
  return { ...frame, count: thread.commentCount, conversations, next, waiting }
}

export const findThread = (
  { id: consultationId }: Pick<Consultation, 'id'>,
  { topicId = null, paragraphId = null, proposalId = null }: ThreadPlace,
): Promise<Thread | null> =>
  Thread.findOne({ where: { consultationId, topicId, paragraphId, proposalId } })

type PageRow = CommentRow & { conversation_count: number | null }

async function readPage(
  threadId: string,
  reader: Reader,
  orderName: CommentOrder,
  after: string | null,
): Promise<Pick<CommentPage, 'conversations' | 'next'>> {
  const order = orders[orderName]
  const cursor = fromCursor(after, order.place)
  const { rows } = await queryPool(pageSql(order, cursor !== null), [
    reader.participantId,
    threadId,
    repliesShown,
    ...(cursor ?? []),
  ])
  const found = rows as PageRow[]
  const roots = found.filter(({ parent_id }) => parent_id === null)
  const shown = roots.slice(0, pageSize)
  const last = shown.at(-1)
  return {
    conversations: shown.map((root) => ({
      root: presentComment(root, reader),
      replies: found
        .filter(({ root_id, parent_id }) => root_id === root.id && parent_id !== null)
        .map((reply) => presentComment(reply, reader)),
      replyCount: root.conversation_count ?? 0,
    })),
    next: roots.length > pageSize && last ? toCursor(order.placeOf(last)) : null,
  }
}

const isStandingReply = 'parent_id is not null and held_at is null'

// Counted up to a hundred, which stays cheap in a conversation of thousands.
const pageSql = ({ by, after }: Order, goesOn: boolean): string => `
with first_one as (
  select id, row_number() over (order by ${by}) as place from (
    select id, support_count from comment
    where thread_id = $2 and parent_id is null and held_at is null ${goesOn ? `and ${after}` : ''}
    order by ${by} limit ${pageSize + 1}
  ) page
), picked as (
  select id, place from first_one
  union all
  select reply.id, first_one.place from first_one cross join lateral (
    select id from comment where root_id = first_one.id and ${isStandingReply}
    order by id limit $3
  ) reply
)
select rows.*, case when rows.parent_id is null then (
  select count(*)::int from (
    select 1 from comment where root_id = rows.id and ${isStandingReply} limit ${repliesCountedTo}
  ) counted
) end as conversation_count
from (${commentRows}) rows join picked on picked.id = rows.id
order by picked.place, rows.id`

async function readWaiting(threadId: string, reader: Reader): Promise<CommentView[]> {
  if (!reader.participantId) return []
  const { rows } = await queryPool(
    `with picked as (
       select id from comment
       where participant_id = $1 and thread_id = $2 and held_at is not null and withdrawn_at is null
       order by id desc limit ${pageSize}
     ) ${commentRows} order by c.id desc`,
    [reader.participantId, threadId],
  )
  return (rows as CommentRow[]).map((row) => presentComment(row, reader))
}
