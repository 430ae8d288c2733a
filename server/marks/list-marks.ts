import { z } from 'zod'
import type { Agency, Mark } from '#models/index.ts'
import type { Actor } from '../accounts/actor.ts'
import { presentAgency } from '../accounts/present.ts'
import { fromCursor, toPage } from '../platform/cursor.ts'
import type { Page } from '../platform/cursor.ts'
import { queryPool } from '../platform/database.ts'
import { hostsForAddresses, toTsQuery } from '../platform/search-terms.ts'
import { parseMarkNumber } from './mark-number.ts'
import type { MarkState } from './mark-state.ts'
import { addressOf } from './present.ts'
import type { MarkLine } from './present.ts'
import { isInStateSql, stateSql } from './state-sql.ts'

export interface MarkQuery {
  /** Words of the site's name, its address or its agency, in Chinese or Latin script; or a number. */
  search?: string | null
  state?: MarkState | null
  level?: Mark['level'] | null
  after?: string | null
}

export type MarkPage = Page<MarkLine> & {
  /** How many marks fit the question, on all pages together. */
  total: number
}

const pageSize = 25
const Place = z.tuple([z.uuid()])

interface Row
  extends
    Pick<Mark, 'number' | 'level' | 'standard' | 'siteName' | 'origin' | 'pathPrefix'>,
    Pick<Mark, 'issuedAt' | 'validUntil'>,
    Pick<Agency, 'code' | 'nameZh' | 'nameEn'> {
  id: string
  agencyId: string
  state: MarkState
}

/** The public register, newest mark first. */
export async function listMarks(
  _actor: Actor,
  query: MarkQuery = {},
  now: Date = new Date(),
): Promise<MarkPage> {
  const values: unknown[] = []
  const bind = (value: unknown) => `$${values.push(value)}`
  const bindMoment = (moment: Date) => `${bind(moment)}::timestamptz`
  const fits = conditions(query, bind, now).join(' and ')
  const counted = await queryPool(`select count(*)::int as total from mark where ${fits}`, values)
  const place = fromCursor(query.after ?? null, Place)
  const older = place ? `mark.id < ${bind(place[0])}` : 'true'
  const { rows } = await queryPool(
    `select ${columns}, ${stateSql(now, bindMoment)} as state
    from mark join agency on agency.id = mark.agency_id
    where ${fits} and ${older} order by mark.id desc limit ${pageSize + 1}`,
    values,
  )
  const [{ total }] = counted.rows as [{ total: number }]
  return { ...toPage(rows as Row[], pageSize, presentLine, ({ id }) => [id]), total }
}

/** A number finds its mark; text of which nothing can be searched for finds nothing. */
function conditions(query: MarkQuery, bind: (value: unknown) => string, now: Date): string[] {
  const all = ['true']
  if (query.state) {
    all.push(isInStateSql(query.state, now, (moment) => `${bind(moment)}::timestamptz`))
  }
  if (query.level) all.push(`mark.level = ${bind(query.level)}`)
  const text = query.search?.trim()
  if (!text) return all
  const { number } = parseMarkNumber(text)
  if (number) return [...all, `mark.number = ${bind(number)}`]
  const terms = toTsQuery(hostsForAddresses(text))
  return [...all, terms ? `mark.search @@ ${bind(terms)}::tsquery` : 'false']
}

const columns = `
  mark.id, mark.number, mark.level, mark.standard, mark.site_name as "siteName", mark.origin,
  mark.path_prefix as "pathPrefix", mark.issued_at as "issuedAt", mark.valid_until as "validUntil",
  agency.id as "agencyId", agency.code, agency.name_zh as "nameZh", agency.name_en as "nameEn"`

const presentLine = (row: Row): MarkLine => ({
  number: row.number,
  state: row.state,
  level: row.level,
  standard: row.standard,
  siteName: row.siteName,
  address: addressOf(row),
  agency: presentAgency({ ...row, id: row.agencyId }),
  issuedAt: row.issuedAt.toISOString(),
  validUntil: row.validUntil.toISOString(),
})
