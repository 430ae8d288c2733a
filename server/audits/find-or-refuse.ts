import type { Transaction } from 'sequelize'
import { z } from 'zod'
import { Mark, Scan, Site } from '#models/index.ts'
import type { Actor } from '../accounts/actor.ts'
import { NotFound } from '../errors.ts'
import { authorizeReading } from './policy.ts'

const Id = z.uuid()

/** An id from an address; what is none names nothing that exists.
 * @throws {NotFound} */
export function checkId(id: string, what: string): string {
  if (!Id.safeParse(id).success) throw new NotFound(what)
  return id
}

/** @throws {NotFound} */
export async function findSite(
  siteId: string,
  transaction?: Transaction,
  lock = false,
): Promise<Site> {
  const site = await Site.findByPk(checkId(siteId, 'site'), {
    ...(transaction ? { transaction } : {}),
    ...(transaction && lock ? { lock: transaction.LOCK.UPDATE } : {}),
  })
  if (!site) throw new NotFound('site')
  return site
}

export type ScanOfSite = Scan & { site: Site }

/** A scan that the actor may read, with its site.
 * @throws {NotFound | Forbidden | SignInNeeded} */
export async function findReadableScan(actor: Actor, scanId: string): Promise<ScanOfSite> {
  const scan = await Scan.findByPk(checkId(scanId, 'scan'), {
    include: [{ model: Site, as: 'site' }],
  })
  if (!scan?.site) throw new NotFound('scan')
  const isPublic = (await Mark.count({ where: { scanId } })) > 0
  authorizeReading(actor, { agencyId: scan.site.agencyId, isPublic })
  return scan as ScanOfSite
}
