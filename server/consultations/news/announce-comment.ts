import type { Transaction } from 'sequelize'
import { Comment, Consultation, Participant } from '#models/index.ts'
import { env } from '../../env.ts'
import { notifyMany } from '../../notices/notify-many.ts'
import { queryOn } from '../../platform/database.ts'
import { enqueue } from '../../platform/queue.ts'
import { words } from '../present.ts'
import { gatherNews } from './gather-news.ts'

// What is said in these minutes is told of in one notice.
const settledAfterSeconds = 300

/** A comment has come to stand where everybody reads it, at once or when a moderator has let it
 * through: who is replied to is told, and soon those who follow. */
export async function announceComment(comment: Comment, transaction: Transaction): Promise<void> {
  await tellRepliedTo(comment, transaction)
  const { rows } = await queryOn(
    transaction,
    `insert into comment_news (comment_id, consultation_id, created_at)
     select $1, $2, now() where exists (select 1 from follow where consultation_id = $2)
     on conflict do nothing returning 1`,
    [comment.id, comment.consultationId],
  )
  if (rows.length === 0) return
  const { consultationId } = comment
  const options = { once: consultationId, startAfterSeconds: settledAfterSeconds }
  await enqueue(gatherNews, { consultationId }, transaction, options)
}

async function tellRepliedTo(comment: Comment, transaction: Transaction): Promise<void> {
  const { id, parentId, participantId, consultationId } = comment
  if (!parentId) return
  const parent = await Comment.findByPk(parentId, { transaction })
  if (!parent?.participantId || parent.participantId === participantId) return
  const author = await Participant.findByPk(parent.participantId, { transaction })
  if (!author?.accountId) return
  const { code, titleZh, titleEn } = await Consultation.findByPk(consultationId, {
    rejectOnEmpty: true,
    transaction,
  })
  const url = new URL(`/consultations/${code}/comments/${id}`, env.PUBLIC_URL).href
  const title = words(titleZh, titleEn)
  const said = ({ locale }: { locale: 'zh-TW' | 'en' }) => ({ consultation: title[locale], url })
  await notifyMany('comment-reply', [author.accountId], said, transaction)
}
