import type { Actor } from '../../accounts/actor.ts'
import { Conflict } from '../../errors.ts'
import { inTransaction } from '../../platform/database.ts'
import { record } from '../../platform/record.ts'
import { authorizeToRun, holdUnannounced } from './hold-to-run.ts'
import { missingIn } from './missing.ts'

/** Shows a consultation to everybody; from then on its dates and ways of taking part stand.
 * @throws {Conflict} `consultation-announced`, also for the later of two officers; `missing-…` for the
 *   first thing that is missing */
export async function announceConsultation(
  actor: Actor,
  code: string,
  now: Date = new Date(),
): Promise<void> {
  authorizeToRun(actor)
  await inTransaction(async (transaction) => {
    const consultation = await holdUnannounced(actor, code, transaction)
    const [missing] = await missingIn(consultation, now, transaction)
    if (missing) throw new Conflict(`missing-${missing}`)
    await consultation.update({ announcedAt: now }, { transaction })
    const { id, agencyId, opensAt, closesAt } = consultation
    await record(actor, 'consultation.announced', 'consultation', id, transaction, {
      after: { agencyId, opensAt, closesAt },
    })
  })
}
