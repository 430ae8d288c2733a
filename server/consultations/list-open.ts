import { Op } from 'sequelize'
import { Agency, Consultation } from '#models/index.ts'
import type { Actor } from '../accounts/actor.ts'
import type { ConsultationOfAgency } from './find-consultation.ts'
import { presentLine } from './present.ts'
import type { ConsultationLine } from './present.ts'

const shownAtMost = 5

/** The consultations in which one can take part now, those that close soonest first; a handful, the
 * others are in the list of all. */
export async function listOpen(_actor: Actor, now: Date = new Date()): Promise<ConsultationLine[]> {
  const rows = await Consultation.findAll({
    where: {
      announcedAt: { [Op.not]: null },
      opensAt: { [Op.lte]: now },
      closesAt: { [Op.gt]: now },
    },
    include: [{ model: Agency, as: 'agency' }],
    order: ['closesAt', 'id'],
    limit: shownAtMost,
  })
  return (rows as ConsultationOfAgency[]).map((row) => presentLine(row, now))
}
