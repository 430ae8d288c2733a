import { Op } from 'sequelize'
import { Consultation, ConsultationExtension } from '#models/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import { queryPool } from '../../platform/database.ts'
import type { Duty } from '../../platform/working-days/read-duty.ts'
import { words } from '../present.ts'
import type { Words } from '../present.ts'
import { answerDutyOf } from './answer-duty.ts'

const mostShown = 50

/** What an agency has asked, and what it owes those who answered. */
export interface AgencyDuties {
  /** Consultations in which people can take part now. */
  open: number
  answered: number
  /** Closed, and not answered yet. */
  waiting: number
  /** Those that wait, the longest first, at most 50. `duty` is null where the office calendar does
   * not reach so far. */
  owed: { code: string; title: Words; duty: Duty | null }[]
}

/** The consultations of an agency in figures, and the answers that it owes; for everybody. */
export async function readAgencyDuties(
  _actor: Actor,
  agencyId: string,
  now: Date = new Date(),
): Promise<AgencyDuties> {
  const { rows } = await queryPool(figuresSql, [agencyId, now])
  const figures = rows[0] as Pick<AgencyDuties, 'open' | 'answered' | 'waiting'>
  return { ...figures, owed: figures.waiting > 0 ? await findOwed(agencyId, now) : [] }
}

const figuresSql = `
select
  count(*) filter (where opens_at <= $2 and closes_at > $2)::int as open,
  count(*) filter (where closes_at <= $2 and answered_at is not null)::int as answered,
  count(*) filter (where closes_at <= $2 and answered_at is null)::int as waiting
from consultation where agency_id = $1 and announced_at is not null`

async function findOwed(agencyId: string, now: Date): Promise<AgencyDuties['owed']> {
  const consultations = await Consultation.findAll({
    where: {
      agencyId,
      announcedAt: { [Op.not]: null },
      answeredAt: null,
      closesAt: { [Op.lte]: now },
    },
    order: [
      ['closesAt', 'asc'],
      ['id', 'asc'],
    ],
    limit: mostShown,
  })
  const extensions = await ConsultationExtension.findAll({
    where: { consultationId: consultations.map(({ id }) => id), ofWhat: 'answer' },
  })
  return consultations.map((consultation) => ({
    code: consultation.code,
    title: words(consultation.titleZh, consultation.titleEn),
    duty: answerDutyOf(
      consultation,
      extensions.filter(({ consultationId }) => consultationId === consultation.id),
      now,
    ),
  }))
}
