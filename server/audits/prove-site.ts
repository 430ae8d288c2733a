import { messageOfFailure } from '#crawlers/failures.ts'
import { authorize } from '../accounts/authorize.ts'
import type { Actor } from '../accounts/actor.ts'
import { inTransaction } from '../platform/database.ts'
import { record } from '../platform/record.ts'
import { findSite } from './find-or-refuse.ts'
import { lookForProof } from './look-for-proof.ts'
import type { ProofAttempt, ProofMeans } from './look-for-proof.ts'
import { mayProveSite } from './policy.ts'
import type { Text } from './present.ts'

export interface ProofResult {
  proved: boolean
  /** What was seen in each place. */
  attempts: (Pick<ProofAttempt, 'method' | 'outcome'> & {
    reason: { message: Text; detail: string | null } | null
  })[]
}

/** Looks for the agency's proof on the site, and notes it when it is there. A site that is proved
 * already stays so.
 * @throws {NotFound | Forbidden | SignInNeeded} */
export async function proveSite(
  actor: Actor,
  siteId: string,
  means: ProofMeans = {},
): Promise<ProofResult> {
  const site = await findSite(siteId)
  authorize(actor, mayProveSite, site)
  // Outside of any transaction: a slow site must not hold one open.
  const attempts = await lookForProof(site, means)
  const found = attempts.find(({ outcome }) => outcome === 'found')
  if (found)
    await inTransaction(async (transaction) => {
      const fresh = await findSite(siteId, transaction, true)
      if (fresh.provedAt) return
      await fresh.update({ provedAt: new Date(), provedBy: found.method }, { transaction })
      await record(actor, 'site.proved', 'site', fresh.id, transaction, {
        before: { provedBy: null },
        after: { provedBy: found.method },
      })
    })
  return { proved: found !== undefined, attempts: attempts.map(present) }
}

const present = ({ method, outcome, failure }: ProofAttempt): ProofResult['attempts'][number] => ({
  method,
  outcome,
  reason: failure ? { message: messageOfFailure(failure.code), detail: failure.detail } : null,
})
