import type { Transaction } from 'sequelize'
import { Agency, Site } from '#models/index.ts'
import { queryOn } from '../platform/database.ts'
import { addressWords, searchTerms } from '../platform/search-terms.ts'

/** Writes the words under which a site is found: its name, its address, and its agency's names. */
export async function writeSiteSearch(siteId: string, transaction: Transaction): Promise<void> {
  const site = await Site.findByPk(siteId, {
    include: [{ model: Agency, as: 'agency' }],
    rejectOnEmpty: true,
    transaction,
  })
  const { agency } = site
  const terms = searchTerms(
    site.name,
    ...addressWords(site.origin),
    site.pathPrefix,
    ...(agency ? [agency.nameZh, agency.nameEn, agency.code] : []),
  )
  await queryOn(
    transaction,
    'update site set search = array_to_tsvector($2::text[]) where id = $1',
    [siteId, terms.filter((term) => term !== '')],
  )
}

/** Writes them anew for all sites of agencies whose names or codes may be others now. */
export async function writeSearchOfAgencies(
  agencyIds: string[],
  transaction: Transaction,
): Promise<void> {
  const sites = await Site.findAll({
    attributes: ['id'],
    where: { agencyId: agencyIds },
    transaction,
  })
  for (const { id } of sites) await writeSiteSearch(id, transaction)
}
