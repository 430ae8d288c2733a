import type { Level, Locale, LocalizedText } from '../../types.ts'
import { guidelineOf, principleOf, toEdition } from './edition.ts'
import type { Edition } from './edition.ts'
import { isWithin } from './levels.ts'
import { StandardFile } from './schema.ts'
import type { CheckCode, Criterion } from './schema.ts'

/** A version of Taiwan's web accessibility standard (網站無障礙規範), and the WCAG it follows. Days are
 * `YYYY-MM-DD`, in Taiwan. */
export type Standard = Pick<
  StandardFile,
  | 'version'
  | 'wcag'
  | 'name'
  | 'inForceFrom'
  | 'applicationsFrom'
  | 'applicationsUntil'
  | 'published'
>

export interface Guideline {
  number: string
  name: LocalizedText
  criteria: Criterion[]
}

export interface Principle {
  number: string
  name: LocalizedText
  guidelines: Guideline[]
}

/** What narrows a list of check codes. */
export interface CodesWanted {
  criterion?: string
  /** The level of the test; codes of lower levels belong to it. */
  level?: Level
  by?: CheckCode['by']
}

/** All versions of the standard together, to be asked. */
export type Shelf = ReturnType<typeof toShelf>

/** Reads files of `versions/`, in any order.
 * @throws {Error} where one is not as it has to be; it says which and what */
export function toShelf(files: readonly unknown[]) {
  const editions = toEditions(files)
  const newestFirst = [...editions.values()].toReversed()

  const editionOf = (version: string): Edition => {
    const edition = editions.get(version)
    if (!edition) throw new RangeError(`there is no standard ${version}`)
    return edition
  }

  /** @throws {RangeError} there is no such version */
  const standardOf = (version: string): Standard => editionOf(version).file

  /** The criteria that a version asks for up to a level, in their order.
   * @throws {RangeError} there is no such version */
  const criteriaOf = (version: string, level: Level = 'AAA'): Criterion[] =>
    [...editionOf(version).criteria.values()].filter((one) => isWithin(one.level, level))

  /** The same by principle and guideline; those without any are left out. */
  const principlesOf = (version: string, level: Level = 'AAA'): Principle[] => {
    const edition = editionOf(version)
    const asked = criteriaOf(version, level)
    const guidelines = [...edition.guidelines.values()].map(({ number, name }) => ({
      number,
      name,
      criteria: asked.filter((criterion) => guidelineOf(criterion.number) === number),
    }))
    const principles = [...edition.principles.values()].map(({ number, name }) => ({
      number,
      name,
      guidelines: guidelines.filter(
        (guideline) => principleOf(guideline.number) === number && guideline.criteria.length > 0,
      ),
    }))
    return principles.filter((principle) => principle.guidelines.length > 0)
  }

  /** A criterion as the newest version says it that has it. */
  const findCriterion = (number: string): Criterion | undefined =>
    newestFirst.find(({ criteria }) => criteria.has(number))?.criteria.get(number)

  /** Its name without the number; the number itself where nobody knows it. */
  const criterionName = (number: string, locale: Locale): string =>
    findCriterion(number)?.name[locale] ?? number

  /** The check codes that we hold of a version, by criterion: not all that its publisher counts.
   * @throws {RangeError} there is no such version */
  const checkCodesOf = (version: string, wanted: CodesWanted = {}): CheckCode[] => {
    const { criterion, level = 'AAA', by } = wanted
    const { criteria, checkCodes } = editionOf(version)
    return [...checkCodes.values()].filter(
      (code) =>
        isWithin(code.level, level) &&
        isWithin(criteria.get(code.criterion)!.level, level) &&
        (!criterion || code.criterion === criterion) &&
        (!by || code.by === by),
    )
  }

  /** The codes of a version, up to a level, that a rule of axe speaks to. */
  const codesOf = (rule: string, version: string, level: Level): string[] =>
    checkCodesOf(version, { level })
      .filter(({ rules }) => rules.includes(rule))
      .map(({ code }) => code)

  /** Whether a mark may be applied for under a version on a day.
   * @param day  `YYYY-MM-DD`, in Taiwan
   * @throws {RangeError} there is no such version */
  const acceptsApplications = (version: string, day: string): boolean => {
    const { applicationsFrom, applicationsUntil } = standardOf(version)
    return day >= (applicationsFrom ?? day) && day <= (applicationsUntil ?? day)
  }

  /** Where W3C explains a criterion (in English), for the newest version that has it or for one.
   * Criteria that are unknown lead to the list of all. */
  const criterionUrl = (number: string, version?: string): string => {
    const from = version ? editionOf(version) : newestFirst.find((one) => one.criteria.has(number))
    const { wcag } = (from ?? newestFirst[0]!).file
    return `https://www.w3.org/WAI/WCAG${digits(wcag)}/Understanding/${from?.criteria.get(number)?.slug ?? ''}`
  }

  /** Its place in W3C's quick reference (in English), with techniques and failures. */
  const quickReferenceUrl = (number: string, version: string): string => {
    const { file, criteria } = editionOf(version)
    const place = criteria.get(number)?.slug ?? ''
    return `https://www.w3.org/WAI/WCAG${digits(file.wcag)}/quickref/#${place}`
  }

  return {
    /** Oldest first. */
    standards: [...editions.values()].map(({ file }): Standard => file),
    /** Their names, oldest first. */
    standardVersions: [...editions.keys()],
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
  }
}

function toEditions(files: readonly unknown[]): Map<string, Edition> {
  const parsed = files
    .map((file) => StandardFile.parse(file))
    // Year and month have as many digits each: by letter is by time.
    .toSorted((one, other) => (one.version < other.version ? -1 : 1))
  const editions = new Map<string, Edition>()
  for (const file of parsed) {
    const before = file.follows === null ? null : editions.get(file.follows)
    if (before === undefined || editions.has(file.version))
      throw new Error(`standard ${file.version}: stands twice, or follows what is not older`)
    editions.set(file.version, toEdition(file, before))
  }
  return editions
}

const digits = (wcag: string): string => wcag.replace('.', '')
