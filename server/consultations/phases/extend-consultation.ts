import type { Actor } from '../../accounts/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { record } from '../../platform/record.ts'
import { holdConsultation } from '../find-consultation.ts'
import { authorizeToRun } from '../prepare/hold-to-run.ts'
import { lastDayBefore } from '../prepare/days.ts'
import { keepExtension } from './extension.ts'
import type { ExtensionDraft } from './extension.ts'
import { tellFollowers } from './tell-phase.ts'

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
  authorizeToRun(actor)
  await inTransaction(async (transaction) => {
    const consultation = await holdConsultation(actor, code, transaction)
    const by = actor.accountId
    const { fromAt, toAt } = await keepExtension(
      'closing',
      consultation,
      draft,
      by,
      transaction,
      now,
    )
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
 * everybody reads.
 * @throws {Invalid} as `keepExtension`
 * @throws {Conflict} `consultation-not-closed-yet` | `answer-extended` also to the later of two
 *   officers | `answer-overdue` | `answer-given` | `answer-no-calendar` */
export async function extendAnswer(
  actor: Actor,
  code: string,
  draft: ExtensionDraft,
  now: Date = new Date(),
): Promise<void> {
  authorizeToRun(actor)
  await inTransaction(async (transaction) => {
    const consultation = await holdConsultation(actor, code, transaction)
    const by = actor.accountId
    const { fromAt, toAt } = await keepExtension(
      'answer',
      consultation,
      draft,
      by,
      transaction,
      now,
    )
    const { id } = consultation
    await record(actor, 'consultation.answer-extended', 'consultation', id, transaction, {
      before: { answerBy: fromAt },
      after: { answerBy: toAt },
    })
  })
}
