import { randomBytes } from 'node:crypto'
import { Agency, Site } from '#models/index.ts'
import { defaultScope } from '#crawlers/scope.ts'
import { parseStartUrl } from '#crawlers/start-url.ts'
import { authorize } from '../accounts/authorize.ts'
import type { Actor } from '../accounts/actor.ts'
import { Invalid } from '../errors.ts'
import { inTransaction } from '../platform/database.ts'
import { honestText, lengthOf } from '../platform/plain-text.ts'
import { record } from '../platform/record.ts'
import { refusePrivateHost } from './refuse-private-host.ts'
import { mayRegisterSite } from './policy.ts'
import { checkId } from './find-or-refuse.ts'
import { writeSiteSearch } from './site-search.ts'

export interface SiteDraft {
  agencyId: string
  name: string
  /** As a person types it; a bare host name gets `https://`. */
  address: string
}

const nameLimit = 200

/** Enters a web site into the register. What belongs to it is the folder that the address lies in.
 * @throws {Invalid} `name`: `required`, `tooLong`; `agencyId`: `agency-unknown`; `address`:
 *   `url-invalid`, `url-scheme`, `url-credentials`, `private-address`, `site-known` */
export async function registerSite(actor: Actor, draft: SiteDraft): Promise<{ id: string }> {
  authorize(actor, mayRegisterSite, draft)
  const name = honestText(draft.name).trim().normalize('NFC')
  if (!name) throw new Invalid('name', 'required')
  if (lengthOf(name) > nameLimit) throw new Invalid('name', `tooLong?max=${nameLimit}`)
  const startUrl = readAddress(draft.address)
  const { origin, pathPrefix } = defaultScope(startUrl)
  await refusePrivateHost(origin)
  return inTransaction(async (transaction) => {
    const agency = await Agency.findByPk(checkId(draft.agencyId, 'agency'), { transaction })
    if (!agency) throw new Invalid('agencyId', 'agency-unknown')
    const proofToken = `curbcut-${randomBytes(16).toString('hex')}`
    const [site, created] = await Site.findOrCreate({
      where: { agencyId: agency.id, origin, pathPrefix },
      defaults: { agencyId: agency.id, name, origin, pathPrefix, startUrl, proofToken },
      transaction,
    })
    if (!created) throw new Invalid('address', 'site-known')
    await writeSiteSearch(site.id, transaction)
    await record(actor, 'site.registered', 'site', site.id, transaction, {
      after: { agencyId: agency.id, provedBy: null },
    })
    return { id: site.id }
  })
}

function readAddress(typed: string): string {
  const parsed = parseStartUrl(typed)
  if ('failure' in parsed) throw new Invalid('address', parsed.failure.code, parsed.failure.detail)
  return parsed.url
}
