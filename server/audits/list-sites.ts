import { Op, literal } from 'sequelize'
import type { WhereOptions } from 'sequelize'
import { z } from 'zod'
import { Agency, Site } from '#models/index.ts'
import type { Actor } from '../accounts/actor.ts'
import { database } from '../platform/database.ts'
import { fromCursor, toPage } from '../platform/cursor.ts'
import type { Page } from '../platform/cursor.ts'
import { hostsForAddresses, toTsQuery } from '../platform/search-terms.ts'
import { presentSite } from './present.ts'
import type { SiteView } from './present.ts'

export interface SiteQuery {
  /** Words of the name, the address or the agency, in Chinese or Latin script. */
  search?: string | null
  /** Only the sites of the agencies that the actor acts for. */
  mine?: boolean
  /** Only the sites of this agency (id). */
  agencyId?: string
  after?: string | null
}

const pageSize = 20
const Place = z.tuple([z.uuid()])

/** The registered sites, newest first. Anybody may read: who answers for which site is public. */
export async function listSites(actor: Actor, query: SiteQuery = {}): Promise<Page<SiteView>> {
  const place = fromCursor(query.after ?? null, Place)
  const conditions: WhereOptions[] = [
    ...(place ? [{ id: { [Op.lt]: place[0] } }] : []),
    ...(query.mine ? [{ agencyId: [...actor.agencyIds] }] : []),
    ...(query.agencyId ? [{ agencyId: query.agencyId }] : []),
    ...searchCondition(query.search ?? ''),
  ]
  const sites = await Site.findAll({
    where: { [Op.and]: conditions },
    include: [{ model: Agency, as: 'agency' }],
    order: [['id', 'DESC']],
    limit: pageSize + 1,
  })
  return toPage(sites, pageSize, presentSite, ({ id }) => [id])
}

/** Text of which nothing can be searched for finds nothing; no text finds everything. */
function searchCondition(text: string) {
  if (!text.trim()) return []
  const query = toTsQuery(hostsForAddresses(text))
  if (!query) return [literal('false')]
  return [literal(`"Site".search @@ ${database.escape(query)}::tsquery`)]
}
