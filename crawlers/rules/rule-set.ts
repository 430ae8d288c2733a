import axe from 'axe-core'
import type { Level, StandardVersion } from '../types.ts'
import { criteriaOf } from './standard/index.ts'

/** What a rule of axe means to us. */
export interface Rule {
  id: string
  /** All success criteria that it speaks to, by number, in any version. */
  criteria: string[]
  /** `advice`: good practice outside the standard. */
  kind: 'standard' | 'advice'
  /** True where what it finds is a hint for a person, never a failure by itself. */
  reviewOnly: boolean
  /** True where its doubts say nothing: they are left out. */
  passOverDoubts: boolean
}

/** Experimental rules worth having. Orientation is sound enough to fail a page; the others guess
 * at what a piece of content is meant to be, so a person decides. */
const experimental = new Map([
  ['css-orientation-lock', { reviewOnly: false }],
  ['p-as-heading', { reviewOnly: true }],
  ['table-fake-caption', { reviewOnly: true }],
  ['td-has-header', { reviewOnly: true }],
])

/** Says that a frame was not looked into: no advice, but something that a person must look at. */
const frameNotTested = 'frame-tested'

function read(metadata: axe.RuleMetadata): Rule[] {
  const { ruleId: id, tags } = metadata
  // Deprecated rules contradict what WCAG says today; the obsolete ones are those of 4.1.1, which
  // W3C holds to be always satisfied, also in WCAG 2.0 and 2.1 (errata of September 2023).
  if (tags.includes('deprecated')) return []
  if (tags.includes('experimental') && !experimental.has(id)) return []
  const criteria = tags.flatMap(toCriterion)
  const isAdvice = criteria.length === 0 && id !== frameNotTested
  return [
    {
      id,
      criteria,
      kind: isAdvice ? 'advice' : 'standard',
      reviewOnly: experimental.get(id)?.reviewOnly ?? id === frameNotTested,
      // In doubt of every page that has no style sheet.
      passOverDoubts: id === 'css-orientation-lock',
    },
  ]
}

/** `wcag1412` → `1.4.12`; nothing for tags that name no criterion, such as `wcag21aa`. */
function toCriterion(tag: string): string[] {
  const digits = /^wcag(\d)(\d)(\d{1,2})$/.exec(tag)
  return digits ? [digits.slice(1).join('.')] : []
}

/** All rules we know how to use, by id. */
export const rules: ReadonlyMap<string, Rule> = new Map(
  axe
    .getRules()
    .flatMap(read)
    .map((rule) => [rule.id, rule]),
)

/** The criteria of a rule that a version of the standard asks for up to a level. */
export function criteriaOfRule(id: string, standard: StandardVersion, level: Level): string[] {
  const asked = new Set(criteriaOf(standard, level).map(({ number }) => number))
  return (rules.get(id)?.criteria ?? []).filter((number) => asked.has(number))
}

/** The rules that speak to a criterion, in any version; empty where a person alone can tell. */
export const rulesFor = (criterion: string): Rule[] =>
  [...rules.values()].filter(({ criteria }) => criteria.includes(criterion))

/** The rules that a test runs, advice included. */
export function rulesOf(standard: StandardVersion, level: Level): Rule[] {
  const asked = new Set(criteriaOf(standard, level).map(({ number }) => number))
  return [...rules.values()].filter(
    ({ id, kind, criteria }) =>
      kind === 'advice' || id === frameNotTested || criteria.some((number) => asked.has(number)),
  )
}

/** Longest wait for style sheets and media that rules read, milliseconds. */
const preloadTimeoutMs = 4000

/** Options for `axe.run`: what the standard asks for at this level, and advice. Passes carry one
 * node at the most; `xpath` carries the template path (see axe-source.ts). */
export function axeRunOptions(standard: StandardVersion, level: Level): axe.RunOptions {
  const ids = rulesOf(standard, level).map(({ id }) => id)
  return {
    runOnly: { type: 'rule', values: ids },
    resultTypes: ['violations', 'incomplete'],
    xpath: true,
    // Style sheets are fetched a second time only where a rule reads them.
    preload: {
      assets: ids.includes('css-orientation-lock') ? ['cssom', 'media'] : ['media'],
      timeout: preloadTimeoutMs,
    },
  }
}
