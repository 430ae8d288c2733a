import { ruleTitle } from '#crawlers/rules/help.ts'
import { rulesFor } from '#crawlers/rules/rule-set.ts'
import {
  checkCodesOf,
  criteriaOf,
  criterionUrl,
  levels,
  principlesOf,
  quickReferenceUrl,
  standardVersions,
  standardOf,
} from '#crawlers/rules/standard/index.ts'
import type { CheckCode, Criterion, Standard } from '#crawlers/rules/standard/index.ts'
import type { Locale } from '#crawlers/types.ts'
import type { Actor } from '../accounts/actor.ts'
import { NotFound } from '../errors.ts'
import { toLine } from './list-standards.ts'
import type { StandardLine } from './list-standards.ts'

/** What a success criterion asks for and how it is tested, in one language. */
export interface CriterionText {
  number: string
  level: Criterion['level']
  name: string
  howToTest: string
  /** What the machine looks at, each in one line; empty where a person alone can tell. */
  machine: string[]
  codes: { code: string; by: CheckCode['by']; description: string }[]
  /** Pages of W3C, in English. */
  understandingUrl: string
  quickReferenceUrl: string
}

export interface GuidelineText {
  number: string
  name: string
  criteria: CriterionText[]
}

export interface PrincipleText {
  number: string
  name: string
  guidelines: GuidelineText[]
}

/** A version of the standard in one language: it is long enough in one. */
export interface StandardView extends StandardLine {
  published: Standard['published']
  /** The check codes that we hold. */
  held: { machine: number; human: number }
  /** All of its criteria, also those of levels that were left out. */
  byLevel: { level: Criterion['level']; count: number }[]
  principles: PrincipleText[]
}

export interface StandardWanted {
  locale: Locale
  /** Criteria of higher levels are left out; by default none is. */
  level?: Criterion['level']
}

/** @throws {NotFound} there is no such version */
export async function readStandard(
  _actor: Actor,
  version: string,
  { locale, level: upTo = 'AAA' }: StandardWanted,
  now: Date = new Date(),
): Promise<StandardView> {
  if (!standardVersions.includes(version)) throw new NotFound('standard')
  const standard = standardOf(version)
  const criteria = criteriaOf(version)
  return {
    ...toLine(standard, now),
    published: standard.published,
    held: {
      machine: checkCodesOf(version, { by: 'machine' }).length,
      human: checkCodesOf(version, { by: 'human' }).length,
    },
    byLevel: levels.map((level) => ({
      level,
      count: criteria.filter((one) => one.level === level).length,
    })),
    principles: principlesOf(version, upTo).map(({ number, name, guidelines }) => ({
      number,
      name: name[locale],
      guidelines: guidelines.map((guideline) => ({
        number: guideline.number,
        name: guideline.name[locale],
        criteria: guideline.criteria.map((one) => toText(one, version, locale)),
      })),
    })),
  }
}

const toText = (
  { number, level, name, howToTest }: Criterion,
  version: string,
  locale: Locale,
): CriterionText => ({
  number,
  level,
  name: name[locale],
  howToTest: howToTest[locale],
  machine: rulesFor(number).map(({ id }) => ruleTitle(id, locale)),
  codes: checkCodesOf(version, { criterion: number }).map(({ code, by, description }) => ({
    code,
    by,
    description: description[locale],
  })),
  understandingUrl: criterionUrl(number, version),
  quickReferenceUrl: quickReferenceUrl(number, version),
})
