import { literal, Op } from 'sequelize'
import type { Transaction, WhereOptions } from 'sequelize'
import { z } from 'zod'
import { Consultation, ConsultationExtension } from '#models/index.ts'
import { inTransaction } from '../../platform/database.ts'
import type { Job } from '../../platform/queue.ts'
import { answerDue, answerDutyOf } from '../answers/answer-duty.ts'
import { daysAfter, lastDayBefore } from '../prepare/days.ts'
import { tellClosed, tellFollowers, tellOfficers } from './tell-phase.ts'

/** At midnight: tells of what opened and closed, of what closes on the day after, and the officers of
 * answers that are owed. The phases turn by themselves (`phaseOf`): this only tells. */
export const turnPhases: Job<Record<string, never>> = {
  name: 'consultations.turn-phases',
  schema: z.object({}) as unknown as z.ZodType<Record<string, never>>,
  heartbeatSeconds: 60,
  expireInSeconds: 3600,
  retryLimit: 20,
  retryDelaySeconds: 60,
  concurrency: 1,
  schedule: '0 0 * * *',
  run: (_data, { signal }) => tellOfPhases(new Date(), signal),
}

const dayMs = 24 * 3_600_000

// Officers are told so many days before an answer is due.
const daysBefore = 3

/** Tells what is to be told at a moment. Of each consultation in a transaction of its own, in which
 * its row also says that it was told: killed wherever, and with another worker at the same work, the
 * next run goes on and repeats nothing. */
export async function tellOfPhases(
  now: Date,
  signal: Pick<AbortSignal, 'throwIfAborted'>,
): Promise<void> {
  const { opening, closing, ending, owing } = due(now)
  for (const [where, tell] of [
    [opening, tellOpening],
    [closing, tellClosing],
    [ending, tellEnding],
    [owing, tellOwing],
  ] as const) {
    const rows = await Consultation.findAll({ where, attributes: ['id'], order: ['id'] })
    for (const { id } of rows) {
      signal.throwIfAborted()
      await inTransaction(async (transaction) => {
        // Asked once more of the row that is held: meanwhile an officer may have put it off, or
        // another worker may have told.
        const consultation = await Consultation.findOne({
          where: { [Op.and]: [{ id }, where] },
          lock: transaction.LOCK.UPDATE,
          transaction,
        })
        if (consultation) await tell(consultation, now, transaction)
      })
    }
  }
}

const due = (now: Date) => {
  const announcedAt = { [Op.not]: null }
  return {
    opening: { announcedAt, openingToldAt: null, opensAt: { [Op.lte]: now } },
    closing: { announcedAt, closingToldAt: null, closesAt: { [Op.lte]: now } },
    ending: {
      announcedAt,
      // Not of what has only just opened.
      opensAt: { [Op.lte]: new Date(now.getTime() - dayMs) },
      closesAt: { [Op.gt]: now, [Op.lte]: new Date(now.getTime() + 2 * dayMs) },
      [Op.and]: literal('closing_soon_told_for is distinct from closes_at'),
    },
    owing: { announcedAt, answeredAt: null, closesAt: { [Op.lte]: now } },
  } satisfies Record<string, WhereOptions<Consultation>>
}

async function tellOpening(
  consultation: Consultation,
  now: Date,
  transaction: Transaction,
): Promise<void> {
  await consultation.update({ openingToldAt: now }, { transaction })
  // Where no worker ran for weeks it may be over.
  if (now >= consultation.closesAt) return
  const lastDay = lastDayBefore(consultation.closesAt)
  await tellFollowers('consultation-opened', consultation, lastDay, transaction)
}

async function tellClosing(
  consultation: Consultation,
  now: Date,
  transaction: Transaction,
): Promise<void> {
  await consultation.update({ closingToldAt: now }, { transaction })
  const day = answerDue(consultation, [])
  if (day && !consultation.answeredAt) await tellClosed(consultation, day, transaction)
}

async function tellEnding(
  consultation: Consultation,
  _now: Date,
  transaction: Transaction,
): Promise<void> {
  const { closesAt } = consultation
  await consultation.update({ closingSoonToldFor: closesAt }, { transaction })
  await tellFollowers('consultation-closing', consultation, lastDayBefore(closesAt), transaction)
}

async function tellOwing(
  consultation: Consultation,
  now: Date,
  transaction: Transaction,
): Promise<void> {
  const extensions = await ConsultationExtension.findAll({
    where: { consultationId: consultation.id },
    transaction,
  })
  const duty = answerDutyOf(consultation, extensions, now)
  if (!duty) return
  const { due: day, today } = duty
  if (duty.state === 'overdue') {
    if (consultation.answerOverdueToldFor === day) return
    await consultation.update({ answerOverdueToldFor: day }, { transaction })
    await tellOfficers('answer-overdue', consultation, day, transaction)
    return
  }
  if (daysAfter(today, daysBefore) < day || consultation.answerSoonToldFor === day) return
  await consultation.update({ answerSoonToldFor: day }, { transaction })
  await tellOfficers('answer-due', consultation, day, transaction)
}
