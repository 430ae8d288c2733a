import type { Actor } from '../../accounts/actor.ts'
import { queryPool } from '../../platform/database.ts'
import { words } from '../present.ts'
import type { Words } from '../present.ts'

export interface SearchChoices {
  agencies: { code: string; name: Words }[]
  /** The topics that are no part of another, each name once. */
  topics: Words[]
}

const choicesAtMost = 100

interface NamedRow {
  zh: string
  en: string | null
}

const named = ({ zh, en }: NamedRow): Words => words(zh, en)

/** By what a search can be narrowed: the agencies that have asked something, and what about. */
export async function readSearchChoices(_actor: Actor): Promise<SearchChoices> {
  const [agencies, topics] = await Promise.all([
    queryPool(
      `select agency.code, agency.name_zh as zh, agency.name_en as en from agency
       where exists (select 1 from consultation c
         where c.agency_id = agency.id and c.announced_at is not null)
       order by agency.name_zh limit ${choicesAtMost}`,
    ),
    queryPool(
      `select topic.name_zh as zh, max(topic.name_en) as en from topic
       join consultation c on c.id = topic.consultation_id and c.announced_at is not null
       where topic.parent_id is null
       group by topic.name_zh order by min(topic.id::text) desc limit ${choicesAtMost}`,
    ),
  ])
  return {
    agencies: (agencies.rows as (NamedRow & { code: string })[]).map((row) => ({
      code: row.code,
      name: named(row),
    })),
    topics: (topics.rows as NamedRow[]).map(named),
  }
}
