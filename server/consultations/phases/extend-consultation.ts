import type { Transaction } from 'sequelize'
import type { Consultation } from '#models/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { record } from '../../platform/record.ts'
import { holdConsultation } from '../find-consultation.ts'
import { authorizeToRun } from '../prepare/hold-to-run.ts'
import { lastDayBefore } from '../prepare/days.ts'
import { keepExtension } from './extension.ts'
import type { Extendable, ExtensionDraft } from './extension.ts'
import { tellAnswerExtended, tellFollowers } from './tell-phase.ts'

/** Keeps a consultation open for longer, for a reason that everybody reads. It still closes at a
 * midnight in Taipei.
 * @throws {Invalid} as `keepExtension`
 * @throws {Conflict} `extended-meanwhile` to the later of two officers | `consultation-over` */
export async function extendConsultation(
  actor: Actor,
  code: string,
  draft: ExtensionDraft,
  now: Date = new Date(),
): Promise<void> {
  const extension = { ofWhat: 'closing', code, draft, now } as const
  await putOff(actor, extension, async (consultation, { fromAt, toAt }, transaction) => {
    await consultation.update({ closesAt: toAt }, { transaction })
    const lastDay = lastDayBefore(toAt)
    await tellFollowers('consultation-extended', consultation, lastDay, transaction)
    await record(actor, 'consultation.extended', 'consultation', consultation.id, transaction, {
      before: { closesAt: fromAt },
      after: { closesAt: toAt },
    })
  })
}

/** Puts off the day by which the consultation is to be answered: once, in time, and for a reason that
 * everybody reads. Who waits for the answer is told.
 * @throws {Invalid} as `keepExtension`
 * @throws {Conflict} `consultation-not-closed-yet` | `answer-extended` also to the later of two
 *   officers | `answer-overdue` | `answer-given` | `answer-no-calendar` */
export async function extendAnswer(
  actor: Actor,
  code: string,
  draft: ExtensionDraft,
  now: Date = new Date(),
): Promise<void> {
  const extension = { ofWhat: 'answer', code, draft, now } as const
  await putOff(actor, extension, async (consultation, { fromAt, toAt }, transaction) => {
    await tellAnswerExtended(consultation, lastDayBefore(toAt), transaction)
    const { id } = consultation
    await record(actor, 'consultation.answer-extended', 'consultation', id, transaction, {
      before: { answerBy: fromAt },
      after: { answerBy: toAt },
    })
  })
}

interface Extension {
  ofWhat: Extendable['ofWhat']
  code: string
  draft: ExtensionDraft
  now: Date
}

type Dates = Awaited<ReturnType<typeof keepExtension>>

async function putOff(
  actor: Actor,
  { ofWhat, code, draft, now }: Extension,
  carryOut: (consultation: Consultation, dates: Dates, transaction: Transaction) => Promise<void>,
): Promise<void> {
  authorizeToRun(actor)
  const by = actor.accountId
  await inTransaction(async (transaction) => {
    const consultation = await holdConsultation(actor, code, transaction)
    const dates = await keepExtension(ofWhat, consultation, draft, by, transaction, now)
    await carryOut(consultation, dates, transaction)
  })
}
