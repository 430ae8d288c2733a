import type { Actor } from '../../accounts/actor.ts'
import { queryPool } from '../../platform/database.ts'
import { findConsultation } from '../find-consultation.ts'
import { words } from '../present.ts'
import type { PlaceView } from './place.ts'

export interface CountedPlace extends PlaceView {
  /** Comments that stand there, replies included. */
  count: number
}

const placesAtMost = 300

interface Row {
  kind: 'whole' | 'topic' | 'paragraph'
  key: string
  zh: string | null
  en: string | null
  count: number
}

/** Where one can comment in a consultation, with how much stands there: the whole, its topics and
 * the paragraphs of its draft, in their order. Proposals have a list of their own. */
export async function listPlaces(actor: Actor, code: string): Promise<CountedPlace[]> {
  const { id } = await findConsultation(actor, code)
  const { rows } = await queryPool(
    `select kind, key, zh, en, coalesce(comment_count, 0)::int as count from (
       select 'whole' as kind, '' as key, null as zh, null as en, null::uuid as topic, null::uuid
         as paragraph, 0 as part, 0 as position
       union all
       select 'topic', id::text, name_zh, name_en, id, null, 1, position
         from topic where consultation_id = $1
       union all
       select 'paragraph', number::text, heading, null, null, id, 2, number
         from paragraph where consultation_id = $1
     ) place
     left join thread on thread.consultation_id = $1 and thread.proposal_id is null
       and thread.topic_id is not distinct from place.topic
       and thread.paragraph_id is not distinct from place.paragraph
     order by part, position limit ${placesAtMost}`,
    [id],
  )
  return (rows as Row[]).map(({ kind, key, zh, en, count }) => ({
    kind,
    key,
    name: zh === null ? null : words(zh, en),
    count,
  }))
}
