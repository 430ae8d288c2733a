import { z } from 'zod'
import type { Transaction } from 'sequelize'
import { FollowUp } from '#models/index.ts'
import type { Consultation } from '#models/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import { NotFound } from '../../errors.ts'
import { inTransaction } from '../../platform/database.ts'
import { record } from '../../platform/record.ts'
import { findConsultation, holdConsultation } from '../find-consultation.ts'
import { authorizeToRun } from '../prepare/hold-to-run.ts'
import { requireSeen, seenOf } from '../prepare/seen.ts'
import { answerIdIn, judgeFollowUp, requireAnswered } from './add-follow-up.ts'
import type { FollowUpInput } from './add-follow-up.ts'

/** A later step as its officer edits it. */
export interface FollowUpDraft {
  value: FollowUpInput
  /** Sent back with the change. */
  seen: string
}

const valueOf = ({ step, happenedOn, words, answerId }: FollowUp): FollowUpInput => ({
  step,
  happenedOn,
  words,
  answerId: answerId ?? '',
})

/** @throws {NotFound} */
export async function readFollowUp(actor: Actor, code: string, id: string): Promise<FollowUpDraft> {
  authorizeToRun(actor)
  const value = valueOf(await findFollowUp(await findConsultation(actor, code), id))
  return { value, seen: seenOf(value) }
}

/** Puts a step right that was told. How it read before stays to be read beside it; nobody is told anew.
 * @param seen  what `readFollowUp` said of it
 * @throws {NotFound}
 * @throws {Invalid} `step`, `happenedOn`, `words` or `answerId`
 * @throws {Conflict} `changed-meanwhile` | `consultation-unanswered` | `consultation-archived` */
export async function changeFollowUp(
  actor: Actor,
  code: string,
  id: string,
  input: FollowUpInput,
  seen: string,
  now: Date = new Date(),
): Promise<void> {
  authorizeToRun(actor)
  const judged = judgeFollowUp(input, now)
  await inTransaction(async (transaction) => {
    const consultation = await holdConsultation(actor, code, transaction)
    requireAnswered(consultation, now)
    const one = await findFollowUp(consultation, id, transaction)
    requireSeen(valueOf(one), seen)
    const answerId = await answerIdIn(consultation, input.answerId, transaction)
    if (seenOf(valueOf(one)) === seenOf({ ...judged, answerId: answerId ?? '' })) return
    const { step, happenedOn, words } = one
    await one.update(
      {
        ...judged,
        answerId,
        changedAt: now,
        earlier: [...one.earlier, { step, happenedOn, words }],
      },
      { transaction },
    )
    await record(actor, 'follow-up.changed', 'follow-up', id, transaction, {
      before: { step, happenedOn },
      after: { step: judged.step, happenedOn: judged.happenedOn },
    })
  })
}

async function findFollowUp(
  { id: consultationId }: Pick<Consultation, 'id'>,
  id: string,
  transaction?: Transaction,
): Promise<FollowUp> {
  if (!z.uuid().safeParse(id).success) throw new NotFound('follow-up')
  const one = await FollowUp.findOne({
    where: { id, consultationId },
    ...(transaction ? { transaction } : {}),
  })
  if (!one) throw new NotFound('follow-up')
  return one
}
