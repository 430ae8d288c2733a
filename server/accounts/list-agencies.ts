import { Op, literal } from 'sequelize'
import type { WhereOptions } from 'sequelize'
import { z } from 'zod'
import { Agency } from '#models/index.ts'
import { database } from '../platform/database.ts'
import { fromCursor, toPage } from '../platform/cursor.ts'
import type { Page } from '../platform/cursor.ts'
import { toTsQuery } from '../platform/search-terms.ts'
import type { Actor } from './actor.ts'
import { agenciesAbove } from './agencies-above.ts'
import { presentAgency } from './present.ts'
import type { AgencyEntry } from './present.ts'

export interface AgencyQuery {
  /** Words of the names in Chinese or Latin script, the code, or the object identifier. */
  search?: string | null
  /** Only those that stand right below this one (id). */
  parentId?: string | null
  /** Only those that the actor acts for. */
  mine?: boolean
  after?: string | null
}

const pageSize = 20
const Place = z.tuple([z.string()])

/** The register of agencies, by code. Anybody may read it. */
export async function listAgencies(
  actor: Actor,
  query: AgencyQuery = {},
): Promise<Page<AgencyEntry>> {
  const place = fromCursor(query.after ?? null, Place)
  const conditions: WhereOptions[] = [
    ...(place ? [{ code: { [Op.gt]: place[0] } }] : []),
    ...(query.parentId ? [{ parentId: query.parentId }] : []),
    ...(query.mine ? [{ id: [...actor.agencyIds] }] : []),
    ...searchCondition(query.search ?? ''),
  ]
  const agencies = await Agency.findAll({
    where: { [Op.and]: conditions },
    order: [['code', 'ASC']],
    limit: pageSize + 1,
  })
  const above = await agenciesAbove(agencies.map(({ id }) => id))
  const present = (agency: Agency): AgencyEntry => ({
    ...presentAgency(agency),
    kind: agency.kind,
    above: above.get(agency.id) ?? [],
  })
  return toPage(agencies, pageSize, present, ({ code }) => [code])
}

/** Text of which nothing can be searched for finds nothing; no text finds everything. */
function searchCondition(text: string) {
  if (!text.trim()) return []
  const query = toTsQuery(text)
  if (!query) return [literal('false')]
  return [literal(`"Agency".search @@ ${database.escape(query)}::tsquery`)]
}
