import type { Transaction } from 'sequelize'
import { z } from 'zod'
import { ModerationCase } from '#models/index.ts'
import type { Consultation, Participant } from '#models/index.ts'
import { NotFound } from '../../errors.ts'
import { isPaused } from './is-paused.ts'
import { holdParticipant } from './pause-author.ts'
import { holdSubject } from './subject.ts'
import type { Subject } from './subject.ts'

/** Decisions against somebody, which they can appeal against. */
const appealable = ['hide', 'refuse', 'pause'] as const

export type CaseOf =
  { of: 'contribution'; subject: Subject } | { of: 'person'; person: Participant }

export interface HeldCase {
  one: ModerationCase
  about: CaseOf
}

/** A case that was decided, with what it is about; both stay as they are until the transaction ends.
 * What it is about is taken first, as by all who decide.
 * @throws {NotFound} */
export async function holdCase(
  consultation: Consultation,
  id: string,
  transaction: Transaction,
): Promise<HeldCase> {
  const found = await findDecided(consultation, id, transaction)
  const { subjectType, subjectId } = found
  const about: CaseOf =
    subjectType === 'participant'
      ? { of: 'person', person: await holdParticipant(subjectId, transaction) }
      : {
          of: 'contribution',
          subject: await holdSubject(consultation, subjectType, subjectId, transaction),
        }
  return { one: await found.reload({ lock: transaction.LOCK.UPDATE, transaction }), about }
}

/** @throws {NotFound} also where nothing was decided yet */
async function findDecided(
  { id: consultationId }: Consultation,
  id: string,
  transaction: Transaction,
): Promise<ModerationCase> {
  if (!z.uuid().safeParse(id).success) throw new NotFound('case')
  const one = await ModerationCase.findOne({ where: { id, consultationId }, transaction })
  if (!one?.decidedAt) throw new NotFound('case')
  return one
}

/** Whether the decision can be appealed against and is the one that holds at this moment. */
export async function isInForce(
  { one, about }: HeldCase,
  now: Date,
  transaction: Transaction,
): Promise<boolean> {
  if (!appealable.some((action) => action === one.action)) return false
  const holds =
    about.of === 'person'
      ? isPaused(about.person, now)
      : about.subject.hiddenAt !== null && about.subject.withdrawnAt === null
  return holds && one.id === (await findLatest(one, transaction))
}

const findLatest = ({ subjectType, subjectId }: ModerationCase, transaction: Transaction) =>
  ModerationCase.findOne({
    where: { subjectType, subjectId, action: [...appealable] },
    order: [['id', 'desc']],
    transaction,
  }).then((latest) => latest?.id)
