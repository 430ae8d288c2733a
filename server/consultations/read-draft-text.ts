import type { Actor } from '../accounts/actor.ts'
import { queryPool } from '../platform/database.ts'
import { findConsultation } from './find-consultation.ts'

export interface CountedParagraph {
  number: number
  /** Each chapter that begins here in a line of its own, then the article; null where it has none. */
  heading: string | null
  body: string
  /** Comments on it, replies included. */
  count: number
}

/** The draft of a consultation in its numbered paragraphs; none where it has no draft.
 * @throws {NotFound} */
export async function readDraftText(actor: Actor, code: string): Promise<CountedParagraph[]> {
  const { id } = await findConsultation(actor, code)
  const { rows } = await queryPool(
    `select number, heading, body, coalesce(comment_count, 0) as count
     from paragraph
     left join thread on thread.paragraph_id = paragraph.id
       and thread.consultation_id = paragraph.consultation_id
     where paragraph.consultation_id = $1 order by number`,
    [id],
  )
  return rows as CountedParagraph[]
}
