import { authorize } from '../accounts/authorize.ts'
import type { Actor } from '../accounts/actor.ts'
import { inTransaction } from '../platform/database.ts'
import { record } from '../platform/record.ts'
import { findSite } from './find-or-refuse.ts'
import { mayVouch } from './policy.ts'

/** An officer confirms, by knowledge of the office, that the site is the agency's. A site that was
 * proved before stays as it was proved. */
export async function vouchForSite(actor: Actor, siteId: string): Promise<void> {
  authorize(actor, mayVouch, undefined)
  await inTransaction(async (transaction) => {
    const site = await findSite(siteId, transaction, true)
    if (site.provedAt) return
    await site.update(
      { provedAt: new Date(), provedBy: 'vouch', vouchedById: actor.accountId },
      { transaction },
    )
    await record(actor, 'site.vouched', 'site', site.id, transaction, {
      before: { provedBy: null },
      after: { provedBy: 'vouch' },
    })
  })
}
