import type { Consultation } from '#models/index.ts'
import { v5 } from 'uuid'
import { Topic } from '#models/index.ts'
import { visitor } from '../../accounts/actor.ts'
import type { Actor } from '../../accounts/actor.ts'
import { NotFound } from '../../errors.ts'
import { queryPool } from '../../platform/database.ts'
import { findConsultation } from '../find-consultation.ts'
import { findFollowed } from '../follows/followed.ts'
import type { AskedFollow, Followed } from '../follows/followed.ts'
import { words } from '../present.ts'
import type { Words } from '../present.ts'
import { commentRows } from '../threads/comment-rows.ts'
import type { CommentRow } from '../threads/comment-rows.ts'
import { presentComment } from '../threads/present-comment.ts'
import type { CommentView } from '../threads/present-comment.ts'
import type { Reader } from '../threads/reader.ts'

export interface Feed {
  /** A UUID that stays. */
  id: string
  title: Words
  topic: Words | null
  /** The feed is one of a conversation. */
  isConversation: boolean
  /** ISO 8601. */
  updatedAt: string
  /** The newest first; all of them stand for everybody to read. */
  comments: CommentView[]
}

const entriesAtMost = 50

// What everybody reads, and nobody in particular.
const everybody: Reader = {
  participantId: null,
  pseudonym: null,
  mayWrite: false,
  moderates: false,
  offices: [],
}

const places = {
  consultation: 'consultation_id = $2',
  topic: `consultation_id = $2 and thread_id in (
    select thread.id from thread join topic on topic.id = thread.topic_id
    where $3 in (topic.id, topic.parent_id))`,
  conversation: 'consultation_id = $2 and root_id = $3',
}

/** What was said last in a consultation, a topic or a conversation, as everybody sees it, whoever asks.
 * @throws {NotFound} also before the consultation was announced */
export async function readFeed(
  _actor: Actor,
  code: string,
  asked: AskedFollow = {},
): Promise<Feed> {
  const consultation = await findConsultation(visitor, code)
  const followed = await findFollowed(consultation, asked)
  const comments = await readComments(consultation, followed)
  if (followed.commentId && comments.length === 0) throw new NotFound('comment')
  const topic = followed.topicId
    ? await Topic.findByPk(followed.topicId, { rejectOnEmpty: true })
    : null
  const changes = comments.map(({ createdAt, editedAt }) => editedAt ?? createdAt)
  const begun = (consultation.announcedAt ?? consultation.createdAt).toISOString()
  return {
    id: idOf(consultation, followed),
    title: words(consultation.titleZh, consultation.titleEn),
    topic: topic && words(topic.nameZh, topic.nameEn),
    isConversation: followed.commentId !== null,
    updatedAt: [begun, ...changes].toSorted().at(-1)!,
    comments,
  }
}

async function readComments(
  { id }: Consultation,
  { topicId, commentId }: Followed,
): Promise<CommentView[]> {
  const place = commentId ? 'conversation' : topicId ? 'topic' : 'consultation'
  const part = commentId ?? topicId
  const { rows } = await queryPool(
    `with picked as (
       select id from comment
       where ${places[place]} and held_at is null and hidden_at is null and withdrawn_at is null
       order by id desc limit ${entriesAtMost}
     ) ${commentRows} order by c.id desc`,
    [everybody.participantId, id, ...(part ? [part] : [])],
  )
  return (rows as CommentRow[]).map((row) => presentComment(row, everybody))
}

/** A conversation is not its first comment, which has an entry with an id of its own. */
const idOf = ({ id }: Consultation, { topicId, commentId }: Followed): string =>
  commentId ? v5('feed', commentId) : (topicId ?? id)
