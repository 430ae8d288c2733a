import type { Transaction } from 'sequelize'
import type { Site } from '#models/index.ts'
import { env } from '../../env.ts'
import { queryOn } from '../../platform/database.ts'
import { taipeiDate } from '../../platform/taipei.ts'
import type { TaipeiDate } from '../../platform/taipei.ts'
import { markState } from '../mark-state.ts'
import type { MarkEventKind } from '#models/index.ts'
import { isUnderWaySql } from './open-sql.ts'

const dayMs = 24 * 3_600_000

/** What stands in the way of an application for a site, and what it can follow. */
export interface SiteApplications {
  /** Number of the one that is under way. */
  openNumber: string | null
  /** After a refusal: the first day on which the site can be applied for again. */
  notBefore: TaipeiDate | null
  /** Marks of the site whose renewal is open. */
  renewable: { id: string; number: string; validUntil: string }[]
}

/** Inner verb: the caller authorizes. */
export async function readSiteApplications(
  site: Pick<Site, 'id'>,
  transaction: Transaction,
  now: Date,
): Promise<SiteApplications> {
  const values: unknown[] = [site.id]
  const bind = (value: unknown) => `$${values.push(value)}`
  const { rows: open } = await queryOn(
    transaction,
    `select number from application where site_id = $1 and ${isUnderWaySql(now, bind)} limit 1`,
    values,
  )
  const { rows: refused } = await queryOn(transaction, refusedSql, [site.id])
  const { rows: marks } = await queryOn(transaction, marksSql, [site.id, now])
  const refusedAt = (refused as { at: Date }[])[0]?.at
  return {
    openNumber: (open as { number: string }[])[0]?.number ?? null,
    notBefore: refusedAt ? notBefore(refusedAt, now) : null,
    renewable: (marks as MarkRow[])
      .filter((mark) => markState(mark, now) === 'expires-soon')
      .map(({ id, number, validUntil }) => ({ id, number, validUntil: validUntil.toISOString() })),
  }
}

/** The day of the refusal does not count. */
function notBefore(refusedAt: Date, now: Date): TaipeiDate | null {
  const day = taipeiDate(new Date(refusedAt.getTime() + (env.MARK_REAPPLY_DAYS + 1) * dayMs))
  return taipeiDate(now) < day ? day : null
}

interface MarkRow {
  id: string
  number: string
  validUntil: Date
  events: { kind: MarkEventKind }[]
}

const refusedSql = `
select e.at from application_event e join application on application.id = e.application_id
where application.site_id = $1 and e.kind = 'refused'
order by e.at desc limit 1`

const marksSql = `
select mark.id, mark.number, mark.valid_until as "validUntil",
  (select coalesce(jsonb_agg(jsonb_build_object('kind', kind)), '[]')
   from mark_event where mark_id = mark.id) as events
from mark where site_id = $1 and valid_until >= $2
order by valid_until, id`
