import { Site } from '#models/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { mayApply, mayReadApplication } from '../policy.ts'
import { isUuid } from '../uuid.ts'
import { readSiteApplications } from './site-applications.ts'

/** What the pages of a site and of its scans say about applying for a mark. */
export interface ApplicationOffer {
  siteId: string
  /** Number of the application under way, for who may read it. */
  openNumber: string | null
  mayApply: boolean
}

/** Offers the agency to apply for a mark of its site, and leads who may read it to the application
 * that is under way; null for everybody else. */
export async function readApplicationOffer(
  actor: Actor,
  siteId: string,
  now: Date = new Date(),
): Promise<ApplicationOffer | null> {
  const site = isUuid(siteId) ? await Site.findByPk(siteId) : null
  if (!site || !mayReadApplication(actor, site)) return null
  const { openNumber } = await inTransaction((transaction) =>
    readSiteApplications(site, transaction, now),
  )
  return { siteId, openNumber, mayApply: mayApply(actor, site) && openNumber === null }
}
