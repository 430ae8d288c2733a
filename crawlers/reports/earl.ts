import { criteriaOfRule, rulesOf } from '../rules/rule-set.ts'
import { criterionName, findCriterion, standardOf } from '../rules/standard/index.ts'
import { ruleTitle } from '../rules/help.ts'
import type { Locale } from '../types.ts'
import type { ReportFinding, ReportPage, ScanReport } from './scan-report.ts'
import { selectorText } from './selector-text.ts'

/** The context of the W3C's ACT rules group; its terms are used below. */
const contextUrl = 'https://act-rules.github.io/earl-context.json'

/** Pointers kept of one assertion at the most. */
const pointerLimit = 50

type Outcome = 'passed' | 'failed' | 'cantTell' | 'inapplicable' | 'untested'

/** EARL 1.0 in JSON-LD: an assertion for each page and each rule of the standard, with the outcome
 * of the rule on the whole page; a page that was not tested has every rule `untested`. Advice is no
 * requirement and is left out.
 * @see https://www.w3.org/TR/EARL10-Schema/ */
export function renderEarl(report: ScanReport, locale: Locale): string {
  const graph = {
    '@context': contextUrl,
    '@graph': [assertorOf(report), ...subjectsOf(report, locale)],
  }
  // On one line: a thousand pages with all their rules are long enough.
  return `${JSON.stringify(graph)}\n`
}

const assertorId = '_:curbcut'

const assertorOf = ({ generator }: ScanReport) => ({
  '@id': assertorId,
  '@type': ['Assertor', 'Software', 'Project'],
  name: generator.name,
  description: generator.engine,
})

function subjectsOf(report: ScanReport, locale: Locale) {
  const findings = findingsByPage(report)
  const ids = rulesOf(report.standard, report.level)
    .filter(({ kind }) => kind === 'standard')
    .map(({ id }) => id)
  const tests = new Map(ids.map((id) => [id, testOf(id, report, locale)]))
  return report.pages.map((page) => ({
    '@type': ['TestSubject', 'WebPage'],
    source: page.url,
    ...(page.title ? { title: page.title } : {}),
    assertions: ids.flatMap((id) => {
      const places = findings.get(page.url)?.get(id) ?? []
      const outcome = outcomeOf(id, page, places)
      if (!outcome) return []
      return {
        '@type': 'Assertion',
        mode: 'earl:automatic',
        assertedBy: assertorId,
        test: tests.get(id),
        result: resultOf(outcome, page, places, locale),
      }
    }),
  }))
}

type Place = { finding: ReportFinding; selectors: string[] }

/** By page and rule; advice left out. */
function findingsByPage({ findings }: ScanReport): Map<string, Map<string, Place[]>> {
  const byPage = new Map<string, Map<string, Place[]>>()
  for (const finding of findings) {
    if (finding.kind === 'advice') continue
    for (const { url, occurrences } of finding.pages) {
      const byRule = byPage.get(url) ?? new Map<string, Place[]>()
      byPage.set(url, byRule)
      const places = byRule.get(finding.rule) ?? []
      byRule.set(finding.rule, places)
      places.push({ finding, selectors: occurrences.map(({ selector }) => selectorText(selector)) })
    }
  }
  return byPage
}

/** Null where the page was tested and the rule said nothing at all. */
function outcomeOf(id: string, page: ReportPage, places: Place[]): Outcome | null {
  if (page.state === 'untested') return 'untested'
  if (places.some(({ finding }) => finding.outcome === 'failed')) return 'failed'
  if (places.length > 0) return 'cantTell'
  if (page.passedRules.includes(id)) return 'passed'
  if (page.inapplicableRules.includes(id)) return 'inapplicable'
  return null
}

function resultOf(outcome: Outcome, page: ReportPage, places: Place[], locale: Locale) {
  const about = places.filter(({ finding }) => finding.outcome === outcome)
  const infos = about.map(({ finding }) => finding.message[locale])
  const selectors = about.flatMap((place) => place.selectors)
  const info = outcome === 'untested' ? page.reason?.message[locale] : infos[0]
  return {
    '@type': 'TestResult',
    outcome: `earl:${outcome}`,
    ...(info ? { info } : {}),
    ...(selectors.length > 0 ? { pointer: selectors.slice(0, pointerLimit) } : {}),
  }
}

/** A rule and the success criteria it tests. The name of the rule is its title, by which ACT
 * implementation reports know it. */
function testOf(id: string, { standard, level }: ScanReport, locale: Locale) {
  const { wcag } = standardOf(standard)
  return {
    '@type': 'TestCase',
    title: id,
    description: ruleTitle(id, locale),
    isPartOf: criteriaOfRule(id, standard, level).map((number) => ({
      '@id': `WCAG${wcag.replace('.', '')}:${findCriterion(number)?.slug ?? number}`,
      '@type': 'TestRequirement',
      title: `WCAG ${wcag} SC ${number} ${criterionName(number, locale)}`,
    })),
  }
}
