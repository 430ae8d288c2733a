import { readStandardFiles } from './read-files.ts'
import { toShelf } from './shelf.ts'

/** The versions of the standard that we know, read and checked once. What each function says:
 * shelf.ts; how a version is added: docs/standards.md. */
export const shelf = toShelf(readStandardFiles())

export const {
  standards,
  standardVersions,
  standardOf,
  criteriaOf,
  principlesOf,
  findCriterion,
  criterionName,
  criterionUrl,
  quickReferenceUrl,
  checkCodesOf,
  codesOf,
  acceptsApplications,
} = shelf

/** The newest version, which a test is made by where nobody asks for another. */
export const newestStandard: string = standardVersions.at(-1)!

export { compareCriteria } from './order.ts'
export { isWithin, levels, lowestLevel } from './levels.ts'
export type { CheckCode, Criterion } from './schema.ts'
export type { CodesWanted, Guideline, Principle, Shelf, Standard } from './shelf.ts'
