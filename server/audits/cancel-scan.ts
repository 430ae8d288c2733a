import { Scan, Site } from '#models/index.ts'
import { authorize } from '../accounts/authorize.ts'
import type { Actor } from '../accounts/actor.ts'
import { NotFound } from '../errors.ts'
import { inTransaction } from '../platform/database.ts'
import { record } from '../platform/record.ts'
import { checkId } from './find-or-refuse.ts'
import { mayCancelScan } from './policy.ts'
import { scanState } from './scan-state.ts'

/** Stops a scan: at once where it has not begun, else after the pages that are open. What was
 * tested stays. A scan that is over stays as it is. */
export async function cancelScan(actor: Actor, scanId: string): Promise<void> {
  await inTransaction(async (transaction) => {
    const scan = await Scan.findByPk(checkId(scanId, 'scan'), {
      include: [{ model: Site, as: 'site', required: true }],
      lock: { level: transaction.LOCK.UPDATE, of: Scan },
      transaction,
    })
    if (!scan?.site) throw new NotFound('scan')
    authorize(actor, mayCancelScan, scan.site)
    if (scan.finishedAt || scan.cancelRequestedAt) return
    const before = { state: scanState(scan) }
    const now = new Date()
    const atOnce = scan.startedAt ? {} : { finishedAt: now, stopped: 'cancelled' as const }
    await scan.update({ cancelRequestedAt: now, ...atOnce }, { transaction })
    await record(actor, 'scan.cancelled', 'scan', scan.id, transaction, {
      before,
      after: { state: scanState(scan) },
    })
  })
}
