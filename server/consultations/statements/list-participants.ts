import { z } from 'zod'
import type { Actor } from '../../accounts/actor.ts'
import { authorize } from '../../accounts/authorize.ts'
import { fromCursor, toPage } from '../../platform/cursor.ts'
import type { Page } from '../../platform/cursor.ts'
import { queryPool } from '../../platform/database.ts'
import { findConsultation } from '../find-consultation.ts'
import { mayRunConsultations } from '../policy.ts'

export interface ParticipantLine {
  id: string
  /** Null for one who was imported. */
  pseudonym: string | null
  /** ISO 8601. */
  joinedAt: string
  /** How often they voted, never how. */
  votes: number
  excludedNote: string | null
}

const pageSize = 50
const Place = z.tuple([z.uuid()])

/** Who takes part, the newest first, to look for accounts that are none.
 * @param after  a cursor of the page before */
export async function listParticipants(
  actor: Actor,
  code: string,
  after: string | null = null,
): Promise<Page<ParticipantLine>> {
  authorize(actor, mayRunConsultations, undefined)
  const { id } = await findConsultation(actor, code)
  const [from = null] = fromCursor(after, Place) ?? []
  const { rows } = await queryPool(
    `select p.id, p.pseudonym, p.created_at as "joinedAt", p.excluded_note as "excludedNote",
       coalesce(v.count, 0)::int as votes
     from (
       select * from participant where consultation_id = $1 and ($2::uuid is null or id < $2)
       order by id desc limit ${pageSize + 1}
     ) p
     left join lateral (
       select count(*) from vote where participant_id = p.id
     ) v on true
     order by p.id desc`,
    [id, from],
  )
  return toPage(
    rows as (Omit<ParticipantLine, 'joinedAt'> & { joinedAt: Date })[],
    pageSize,
    ({ joinedAt, ...line }) => ({ ...line, joinedAt: joinedAt.toISOString() }),
    (line) => [line.id],
  )
}

export interface Exclusion {
  note: string
  /** ISO 8601. */
  at: string
}

const exclusionsShown = 100

/** Why people were excluded, for everybody to read: without saying who. */
export async function listExclusions(actor: Actor, code: string): Promise<Exclusion[]> {
  const { id } = await findConsultation(actor, code)
  const { rows } = await queryPool(
    `select excluded_note as note, excluded_at as at from participant
     where consultation_id = $1 and excluded_at is not null
     order by excluded_at desc limit ${exclusionsShown}`,
    [id],
  )
  return (rows as { note: string; at: Date }[]).map(({ note, at }) => ({
    note,
    at: at.toISOString(),
  }))
}
