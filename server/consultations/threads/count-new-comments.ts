import { z } from 'zod'
import type { Actor } from '../../accounts/actor.ts'
import { queryPool } from '../../platform/database.ts'
import { findConsultation } from '../find-consultation.ts'
import { findThread } from './list-comments.ts'
import { findPlace } from './place.ts'
import type { AskedPlace } from './place.ts'
import { findReader } from './reader.ts'

/** New comments are counted up to so many. */
export const newCountedTo = 100

/** How many comments of others have come to stand in a place since a page of it was read: cheap
 * enough to be asked again and again.
 * @param seen  of that page; anything else has nothing new */
export async function countNewComments(
  actor: Actor,
  code: string,
  asked: AskedPlace,
  seen: string,
  now: Date = new Date(),
): Promise<number> {
  const consultation = await findConsultation(actor, code)
  if (!z.uuid().safeParse(seen).success) return 0
  const [{ thread: place }, reader] = await Promise.all([
    findPlace(consultation, asked),
    findReader(actor, consultation, now),
  ])
  const thread = await findThread(consultation, place)
  if (!thread) return 0
  const { rows } = await queryPool(
    `select count(*)::int as count from (
       select 1 from comment
       where consultation_id = $1 and id > $2 and thread_id = $3 and held_at is null
         and participant_id is distinct from $4::uuid
       order by id desc limit ${newCountedTo}
     ) newer`,
    [consultation.id, seen, thread.id, reader.participantId],
  )
  return (rows as [{ count: number }])[0].count
}
