import { z } from 'zod'
import { Op } from 'sequelize'
import { Agency, Consultation } from '#models/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import { fromCursor, toPage } from '../../platform/cursor.ts'
import type { Page } from '../../platform/cursor.ts'
import type { ConsultationOfAgency } from '../find-consultation.ts'
import { presentLine } from '../present.ts'
import type { ConsultationLine } from '../present.ts'
import { authorizeToRun } from './hold-to-run.ts'

const pageSize = 20
const Place = z.tuple([z.uuid()])

/** Consultations that were not announced yet, those that were begun last first.
 * @param after  a cursor of the page before */
export async function listPrepared(
  actor: Actor,
  after: string | null = null,
  now: Date = new Date(),
): Promise<Page<ConsultationLine>> {
  authorizeToRun(actor)
  const place = fromCursor(after, Place)
  const rows = await Consultation.findAll({
    where: { announcedAt: null, ...(place ? { id: { [Op.lt]: place[0] } } : {}) },
    include: [{ model: Agency, as: 'agency' }],
    order: [['id', 'desc']],
    limit: pageSize + 1,
  })
  return toPage(
    rows as ConsultationOfAgency[],
    pageSize,
    (row) => presentLine(row, now),
    ({ id }) => [id],
  )
}
