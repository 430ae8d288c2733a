import type { Actor } from '../../accounts/actor.ts'
import { Conflict } from '../../errors.ts'
import { inTransaction } from '../../platform/database.ts'
import { record } from '../../platform/record.ts'
import { holdConsultation } from '../find-consultation.ts'
import { phaseOf } from '../phase.ts'
import { authorizeToRun } from '../prepare/hold-to-run.ts'

/** Ends a consultation for good: what was said, answered and done stays to be read, and nothing more
 * is added.
 * @throws {Conflict} `consultation-not-answered` | `consultation-archived-already`, also to the later of two */
export async function archiveConsultation(
  actor: Actor,
  code: string,
  now: Date = new Date(),
): Promise<void> {
  authorizeToRun(actor)
  await inTransaction(async (transaction) => {
    const consultation = await holdConsultation(actor, code, transaction)
    const phase = phaseOf(consultation, now)
    if (phase === 'archived') throw new Conflict('consultation-archived-already')
    if (phase !== 'answered') throw new Conflict('consultation-not-answered')
    await consultation.update({ archivedAt: now }, { transaction })
    const { id, agencyId } = consultation
    await record(actor, 'consultation.archived', 'consultation', id, transaction, {
      after: { agencyId },
    })
  })
}
