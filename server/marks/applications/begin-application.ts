import type { Transaction } from 'sequelize'
import { Application, Site } from '#models/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import { authorize } from '../../accounts/authorize.ts'
import { isOpen } from '../../audits/open-standards.ts'
import { Conflict, Invalid, NotFound } from '../../errors.ts'
import { inTransaction } from '../../platform/database.ts'
import { record } from '../../platform/record.ts'
import { mayApply } from '../policy.ts'
import { isUuid } from '../uuid.ts'
import { newApplicationNumber } from './application-number.ts'
import { latestCrawl } from './latest-crawl.ts'
import { readSiteApplications } from './site-applications.ts'

export interface Beginning {
  level: Application['level']
  standard: Application['standard']
  /** Number of the mark that is to be followed; null for a new one. */
  renews?: string | null
}

/** Begins to apply for a mark of a site; one application at a time for each.
 * @returns the number of the draft
 * @throws {NotFound}
 * @throws {Conflict} `application-open?number=…` | `application-not-before?day=…`
 * @throws {Invalid} `standard`: `standard-closed`; `renews`: `application-renews` */
export async function beginApplication(
  actor: Actor,
  siteId: string,
  { level, standard, renews = null }: Beginning,
  now: Date = new Date(),
): Promise<string> {
  if (!isUuid(siteId)) throw new NotFound('site')
  return inTransaction(async (transaction) => {
    // Whoever begins for the same site waits here, and then finds the application.
    const site = await Site.findByPk(siteId, { lock: transaction.LOCK.UPDATE, transaction })
    if (!site) throw new NotFound('site')
    authorize(actor, mayApply, site)
    const { openNumber, notBefore, renewable } = await readSiteApplications(site, transaction, now)
    if (openNumber) throw new Conflict(`application-open?number=${openNumber}`)
    if (notBefore) throw new Conflict(`application-not-before?day=${notBefore}`)
    if (!isOpen(standard, now)) throw new Invalid('standard', 'standard-closed')
    const followed = renewable.find(({ number }) => number === renews)
    if (renews && !followed) throw new Invalid('renews', 'application-renews')
    const scan = await latestCrawl({ siteId: site.id, standard, level }, transaction)
    const application = await Application.create(
      {
        number: await freeNumber(transaction),
        siteId: site.id,
        agencyId: site.agencyId,
        scanId: scan?.id ?? null,
        renewsId: followed?.id ?? null,
        level,
        standard,
        siteName: site.name,
        origin: site.origin,
        pathPrefix: site.pathPrefix,
        createdById: actor.accountId,
        createdAt: now,
      },
      { transaction },
    )
    await record(actor, 'application.begun', 'application', application.id, transaction, {
      after: { state: 'draft', siteId: site.id, level, standard },
    })
    return application.number
  })
}

/** Of 23⁷ numbers one that is taken is hardly ever drawn; the unique index has the last word. */
async function freeNumber(transaction: Transaction): Promise<string> {
  const number = newApplicationNumber()
  const taken = await Application.count({ where: { number }, transaction })
  return taken > 0 ? freeNumber(transaction) : number
}
