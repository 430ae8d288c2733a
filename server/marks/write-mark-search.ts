import type { Transaction } from 'sequelize'
import { Agency } from '#models/index.ts'
import type { Mark } from '#models/index.ts'
import { queryOn } from '../platform/database.ts'
import { addressWords, searchTerms } from '../platform/search-terms.ts'

type Named = Pick<Mark, 'id' | 'agencyId' | 'siteName' | 'origin' | 'pathPrefix'>

/** Writes the words under which a mark is found: the site as it was called then, its address, and
 * the names of its agency. */
export async function writeMarkSearch(mark: Named, transaction: Transaction): Promise<void> {
  const agency = await Agency.findByPk(mark.agencyId, { rejectOnEmpty: true, transaction })
  const terms = searchTerms(
    mark.siteName,
    ...addressWords(mark.origin),
    mark.pathPrefix,
    agency.nameZh,
    agency.nameEn,
    agency.code,
  )
  await queryOn(
    transaction,
    'update mark set search = array_to_tsvector($2::text[]) where id = $1',
    [mark.id, terms.filter((term) => term !== '')],
  )
}
