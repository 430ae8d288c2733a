import { Agency, Site } from '#models/index.ts'
import type { Actor } from '../accounts/actor.ts'
import { NotFound } from '../errors.ts'
import { checkId } from './find-or-refuse.ts'
import { mayProveSite, mayReadScan, mayScan, mayScanUnproved, mayVouch } from './policy.ts'
import { presentSite } from './present.ts'
import type { SiteView } from './present.ts'
import { proofPlaces } from './proof.ts'
import type { ProofPlaces } from './proof.ts'

export interface SiteDetail extends SiteView {
  /** Where the proof is looked for; only for who may prove, and only while it is not proved. */
  proof: ProofPlaces | null
  may: {
    prove: boolean
    vouch: boolean
    scan: boolean
    /** Also those that no mark rests on. */
    seeScans: boolean
  }
}

/** One site, and what the actor can do with it. Anybody may read.
 * @throws {NotFound} */
export async function readSite(actor: Actor, siteId: string): Promise<SiteDetail> {
  const site = await Site.findByPk(checkId(siteId, 'site'), {
    include: [{ model: Agency, as: 'agency' }],
  })
  if (!site) throw new NotFound('site')
  const isProved = site.provedAt !== null
  const prove = mayProveSite(actor, site) && !isProved
  return {
    ...presentSite(site),
    proof: prove ? proofPlaces(site) : null,
    may: {
      prove,
      vouch: mayVouch(actor) && !isProved,
      scan: mayScan(actor, site) && (isProved || mayScanUnproved(actor)),
      seeScans: mayReadScan(actor, { agencyId: site.agencyId, isPublic: false }),
    },
  }
}
