import { z } from 'zod'
import type { Agency, Mark } from '#models/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import { authorize } from '../../accounts/authorize.ts'
import { presentAgency } from '../../accounts/present.ts'
import type { AgencyView } from '../../accounts/present.ts'
import { fromCursor, toPage } from '../../platform/cursor.ts'
import type { Page } from '../../platform/cursor.ts'
import { queryPool } from '../../platform/database.ts'
import { taipeiDate } from '../../platform/taipei.ts'
import type { TaipeiDate } from '../../platform/taipei.ts'
import type { MarkState } from '../mark-state.ts'
import { mayReviewMark } from '../policy.ts'
import { stateSql } from '../state-sql.ts'

/** Why a mark stands on the list. */
export type Need = 'overdue' | 'mending' | 'under-review' | 'suspended' | 'answered' | 'moved'

export interface MarkInNeed {
  number: string
  siteName: string
  agency: AgencyView
  state: MarkState
  /** The last day to mend; null where no notice is open. */
  dueOn: TaipeiDate | null
  /** At least one, what weighs most first. */
  needs: Need[]
}

const pageSize = 25
const Place = z.tuple([z.iso.date(), z.uuid()])

interface Row
  extends Pick<Mark, 'id' | 'number' | 'siteName'>, Pick<Agency, 'code' | 'nameZh' | 'nameEn'> {
  agencyId: string
  state: MarkState
  due: string
  isAnswered: boolean
  isMoved: boolean
}

/** Marks that wait for somebody, what is due first at the top; those without a day at the end.
 * @throws {SignInNeeded} @throws {Forbidden} */
export async function listMarksInNeed(
  actor: Actor,
  { after = null }: { after?: string | null } = {},
  now: Date = new Date(),
): Promise<Page<MarkInNeed>> {
  authorize(actor, mayReviewMark, undefined)
  const values: unknown[] = [now]
  const bind = (value: unknown) => `$${values.push(value)}`
  const place = fromCursor(after, Place)
  const later = place ? `(due, id) > (${bind(place[0])}::text, ${bind(place[1])}::uuid)` : 'true'
  const { rows } = await queryPool(
    `select * from (${neededSql(stateSql(now, (moment) => `${bind(moment)}::timestamptz`))}) needed
     where ${later} order by due, id limit ${pageSize + 1}`,
    values,
  )
  const today = taipeiDate(now)
  return toPage(
    rows as Row[],
    pageSize,
    (row) => present(row, today),
    ({ due, id }) => [due, id],
  )
}

const noDay = '9999-12-31'

function present(row: Row, today: TaipeiDate): MarkInNeed {
  const dueOn = row.due === noDay ? null : row.due
  const needs: [boolean, Need][] = [
    [dueOn !== null && dueOn < today, 'overdue'],
    [row.state === 'suspended', 'suspended'],
    [row.state === 'under-review', 'under-review'],
    [dueOn !== null && dueOn >= today, 'mending'],
    [row.isAnswered, 'answered'],
    [row.isMoved, 'moved'],
  ]
  return {
    number: row.number,
    siteName: row.siteName,
    agency: presentAgency({ ...row, id: row.agencyId }),
    state: row.state,
    dueOn,
    needs: needs.flatMap(([stands, need]) => (stands ? [need] : [])),
  }
}

// Few marks have any event beside their issue: they are found first, by what opened and was not closed.
const neededSql = (state: string) => `
with due as (
  select notice.mark_id, min(notice.due_on)::text as due
  from mark_event notice
  where notice.kind = 'notice-given' and not exists (
    select from mark_event later
    where later.mark_id = notice.mark_id and later.id > notice.id
      and (later.kind in ('review-closed', 'revoked')
        or later.kind = 'notice-met' and later.cause is not distinct from notice.cause)
  )
  group by notice.mark_id
), opened as (
  select mark_id from mark_event
  where kind in ('review-opened', 'review-closed', 'suspended', 'suspension-lifted')
  group by mark_id
  having count(*) filter (where kind = 'review-opened') > count(*) filter (where kind = 'review-closed')
    or count(*) filter (where kind = 'suspended') > count(*) filter (where kind = 'suspension-lifted')
)
select
  mark.id, mark.number, mark.site_name as "siteName", ${state} as state,
  coalesce(due.due, '${noDay}') as due,
  (select kind from mark_event where mark_id = mark.id order by id desc limit 1) = 'notice-answered'
    as "isAnswered",
  (site.origin, site.path_prefix) <> (mark.origin, mark.path_prefix) as "isMoved",
  agency.id as "agencyId", agency.code, agency.name_zh as "nameZh", agency.name_en as "nameEn"
from mark
join site on site.id = mark.site_id
join agency on agency.id = mark.agency_id
left join due on due.mark_id = mark.id
left join opened on opened.mark_id = mark.id
where mark.valid_until >= $1
  and not exists (select from mark_event where mark_id = mark.id and kind = 'revoked')
  and (due.due is not null or opened.mark_id is not null
    or (site.origin, site.path_prefix) <> (mark.origin, mark.path_prefix))`
