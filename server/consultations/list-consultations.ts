import { Op } from 'sequelize'
import { z } from 'zod'
import { Agency, Consultation } from '#models/index.ts'
import type { Actor } from '../accounts/actor.ts'
import { fromCursor, toPage } from '../platform/cursor.ts'
import type { Page } from '../platform/cursor.ts'
import type { ConsultationOfAgency } from './find-consultation.ts'
import { presentLine } from './present.ts'
import type { ConsultationLine } from './present.ts'

const pageSize = 20
const Place = z.tuple([z.coerce.date(), z.uuid()])

/** Every consultation that was announced, those that end last first: the open ones before the
 * closed ones.
 * @param after  a cursor of the page before */
export async function listConsultations(
  _actor: Actor,
  after: string | null = null,
  now: Date = new Date(),
): Promise<Page<ConsultationLine>> {
  const place = fromCursor(after, Place)
  const rows = await Consultation.findAll({
    where: { announcedAt: { [Op.not]: null }, ...(place ? earlier(...place) : {}) },
    include: [{ model: Agency, as: 'agency' }],
    order: [
      ['closesAt', 'desc'],
      ['id', 'desc'],
    ],
    limit: pageSize + 1,
  })
  return toPage(
    rows as ConsultationOfAgency[],
    pageSize,
    (row) => presentLine(row, now),
    ({ closesAt, id }) => [closesAt, id],
  )
}

const earlier = (closesAt: Date, id: string) => ({
  [Op.or]: [{ closesAt: { [Op.lt]: closesAt } }, { closesAt, id: { [Op.lt]: id } }],
})
