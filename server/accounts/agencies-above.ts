import { QueryTypes } from 'sequelize'
import { database } from '../platform/database.ts'
import { presentAgency } from './present.ts'
import type { AgencyView } from './present.ts'

interface Row {
  startId: string
  id: string
  code: string
  nameZh: string
  nameEn: string
}

/** Those above each agency, from the top down, all in one question.
 * @returns by id of the agency; nothing for those at the top */
export async function agenciesAbove(agencyIds: string[]): Promise<Map<string, AgencyView[]>> {
  const above = new Map<string, AgencyView[]>()
  if (agencyIds.length === 0) return above
  const rows = await database.query<Row>(aboveSql, {
    bind: [agencyIds],
    type: QueryTypes.SELECT,
  })
  for (const { startId, ...agency } of rows) {
    above.set(startId, [...(above.get(startId) ?? []), presentAgency(agency)])
  }
  return above
}

const aboveSql = `
with recursive above as (
  select id as start_id, parent_id, 0 as distance from agency where id = any($1::uuid[])
  union all
  select above.start_id, agency.parent_id, above.distance + 1
  from above join agency on agency.id = above.parent_id
)
select start_id as "startId", agency.id, code, name_zh as "nameZh", name_en as "nameEn"
from above join agency on agency.id = above.parent_id
order by start_id, distance desc`
