import { Op } from 'sequelize'
import { z } from 'zod'
import { Agency, Application, ApplicationEvent } from '#models/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import { authorize } from '../../accounts/authorize.ts'
import { fromCursor, toCursor } from '../../platform/cursor.ts'
import type { Page } from '../../platform/cursor.ts'
import { queryPool } from '../../platform/database.ts'
import { mayHandleApplication, mayListApplications } from '../policy.ts'
import type { WholeApplication } from './find-application.ts'
import { isSubmittedSql, isUnderWaySql } from './open-sql.ts'
import { presentLine } from './present-application.ts'
import type { ApplicationLine } from './present-application.ts'

export interface ApplicationQuery {
  /** Those under way, or those that are over. */
  over?: boolean
  after?: string | null
}

const pageSize = 20
const Due = z.tuple([z.string(), z.uuid()])
const Id = z.tuple([z.uuid()])

/** Applications: for officers all that were handed in, for others those of their agencies, drafts
 * too. What is under way comes by what is due first, what is over the newest first.
 * @throws {SignInNeeded | Forbidden} */
export async function listApplications(
  actor: Actor,
  { over = false, after = null }: ApplicationQuery = {},
  now: Date = new Date(),
): Promise<Page<ApplicationLine>> {
  authorize(actor, mayListApplications, undefined)
  return over ? listOver(actor, after, now) : listUnderWay(actor, after, now)
}

/** When something is due follows from its events and the calendar, so all that are under way are
 * looked at: they are as many as the ministry works on at a time. */
async function listUnderWay(
  actor: Actor,
  after: string | null,
  now: Date,
): Promise<Page<ApplicationLine>> {
  const place = fromCursor(after, Due)
  const found = await findWhole(await idsOf(actor, true, null, now))
  const all = found
    .map((application) => {
      const line = presentLine(application, now)
      // Without a day, after all that have one.
      return { id: application.id, due: line.turn?.duty?.due ?? '9999', line }
    })
    .toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
    .filter((one) => !place || keyOf(one) > `${place[0]} ${place[1]}`)
  const shown = all.slice(0, pageSize)
  const last = shown.at(-1)
  return {
    items: shown.map(({ line }) => line),
    next: all.length > pageSize && last ? toCursor([last.due, last.id]) : null,
  }
}

const keyOf = ({ due, id }: { due: string; id: string }): string => `${due} ${id}`

async function listOver(
  actor: Actor,
  after: string | null,
  now: Date,
): Promise<Page<ApplicationLine>> {
  const ids = await idsOf(actor, false, fromCursor(after, Id)?.[0] ?? null, now)
  const found = await findWhole(ids.slice(0, pageSize))
  const byId = new Map(found.map((application) => [application.id, application]))
  return {
    items: ids.slice(0, pageSize).map((id) => presentLine(byId.get(id)!, now)),
    next: ids.length > pageSize ? toCursor([ids[pageSize - 1]]) : null,
  }
}

async function idsOf(
  actor: Actor,
  isUnderWay: boolean,
  before: string | null,
  now: Date,
): Promise<string[]> {
  const values: unknown[] = []
  const bind = (value: unknown) => `$${values.push(value)}`
  const whose = mayHandleApplication(actor)
    ? `(${isSubmittedSql} or application.agency_id = any (${bind([...actor.agencyIds])}::uuid[]))`
    : `application.agency_id = any (${bind([...actor.agencyIds])}::uuid[])`
  const underWay = isUnderWaySql(now, bind)
  const paged = isUnderWay
    ? ''
    : `and (${bind(before)}::uuid is null or id < ${bind(before)}::uuid)
       order by id desc limit ${pageSize + 1}`
  const { rows } = await queryPool(
    `select id from application
     where ${whose} and ${isUnderWay ? underWay : `not (${underWay})`} ${paged}`,
    values,
  )
  return (rows as { id: string }[]).map(({ id }) => id)
}

const findWhole = async (ids: string[]): Promise<WholeApplication[]> =>
  (await Application.findAll({
    where: { id: { [Op.in]: ids } },
    include: [
      { model: Agency, as: 'agency' },
      { model: ApplicationEvent, as: 'events' },
    ],
    order: [[{ model: ApplicationEvent, as: 'events' }, 'id', 'ASC']],
  })) as WholeApplication[]
