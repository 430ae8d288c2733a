import { criterionName, findCriterion, standardOf } from '#crawlers/rules/standard/index.ts'
import type { EvaluationReport, PageReport } from './evaluation-report.ts'

type Locale = 'zh-TW' | 'en'

/** The terms that the WCAG-EM Report Tool of the W3C reads by, each with its address.
 * @see https://github.com/w3c/wcag-em-report-tool */
const context = {
  wcagem: 'http://www.w3.org/TR/WCAG-EM/#',
  Evaluation: 'wcagem:procedure',
  defineScope: 'wcagem:step1',
  scope: 'wcagem:step1a',
  conformanceTarget: 'wcagem:step1b',
  accessibilitySupportBaseline: 'wcagem:step1c',
  additionalEvaluationRequirements: 'wcagem:step1d',
  exploreTarget: 'wcagem:step2',
  essentialFunctionality: 'wcagem:step2b',
  pageTypeVariety: 'wcagem:step2c',
  technologiesReliedUpon: 'wcagem:step2d',
  selectSample: 'wcagem:step3',
  structuredSample: 'wcagem:step3a',
  randomSample: 'wcagem:step3b',
  auditSample: 'wcagem:step4',
  reportFindings: 'wcagem:step5',
  documentSteps: 'wcagem:step5a',
  commissioner: 'wcagem:commissioner',
  evaluationSpecifics: 'wcagem:step5b',
  WAI: 'http://www.w3.org/WAI/',
  wcagVersion: 'WAI:standards-guidelines/wcag/#versions',
  WCAG21: 'http://www.w3.org/TR/WCAG21/#',
  WCAG22: 'http://www.w3.org/TR/WCAG22/#',
  earl: 'http://www.w3.org/ns/earl#',
  Assertion: 'earl:Assertion',
  TestSubject: 'earl:TestSubject',
  TestResult: 'earl:TestResult',
  assertedBy: { '@id': 'earl:assertedBy', '@type': '@id' },
  mode: { '@id': 'earl:mode', '@type': '@id' },
  result: 'earl:result',
  subject: { '@id': 'earl:subject', '@type': '@id' },
  test: { '@id': 'earl:test', '@type': '@id' },
  outcome: { '@id': 'earl:outcome', '@type': '@id' },
  dcterms: 'http://purl.org/dc/terms/',
  title: 'dcterms:title',
  description: 'dcterms:description',
  summary: 'dcterms:summary',
  W3CDTF: 'http://www.w3.org/TR/NOTE-datetime',
  date: { '@id': 'dcterms:date', '@type': 'W3CDTF' },
  schema: 'http://schema.org/',
  WebSite: 'schema:WebSite',
  WebPage: 'schema:WebPage',
} as const

/** What the words of a report are, in one language. */
export interface ReportWords {
  title: string
  /** Of the whole: how many criteria are passed, failed and so on. */
  summary: string
  /** The method, the sample, and who tested, without names. */
  specifics: string
  /** What is to work with the site: kinds of technology and browsers. */
  baseline: string
  commissioner: string
}

const pageId = ({ position }: Pick<PageReport, 'position'>): string => `_:page_${position}`

/** The report as the W3C's WCAG-EM Report Tool opens it.
 * @see WCAG-EM 1.0; JSON-LD 1.1 */
export function renderWcagEm(report: EvaluationReport, words: ReportWords, locale: Locale): string {
  const sampled = (part: PageReport['part']) =>
    report.pages.filter((page) => page.part === part).map(subjectOf)
  const evaluation = {
    '@context': context,
    '@type': 'Evaluation',
    defineScope: {
      '@id': '_:defineScope',
      scope: {
        '@id': '_:website',
        '@type': ['TestSubject', 'WebSite'],
        title: report.siteName,
        description: [report.address, report.scope.covers, report.scope.leavesOut]
          .filter((text) => text !== '')
          .join('\n'),
      },
      wcagVersion: report.wcag,
      conformanceTarget: report.level,
      accessibilitySupportBaseline: words.baseline,
      additionalEvaluationRequirements: standardOf(report.standard).name[locale],
    },
    exploreTarget: {
      '@id': '_:exploreTarget',
      technologiesReliedUpon: technologies,
      essentialFunctionality: report.tasks.map(({ text }) => text).join('\n'),
      pageTypeVariety: [...new Set(report.pages.map(({ reason }) => reason))].join(', '),
    },
    selectSample: {
      '@id': '_:selectSample',
      structuredSample: sampled('structured'),
      randomSample: sampled('random'),
    },
    auditSample: report.pages.flatMap((page) => assertionsOf(page, report, locale)),
    reportFindings: {
      documentSteps: ['_:about', '_:defineScope', '_:exploreTarget', '_:selectSample'].map(
        (id) => ({ '@id': id }),
      ),
      commissioner: words.commissioner,
      ...(report.testedAt ? { date: report.testedAt } : {}),
      evaluationSpecifics: words.specifics,
      summary: words.summary,
      title: words.title,
    },
  }
  return `${JSON.stringify(evaluation)}\n`
}

/** What every page relies upon; the tool reads a list, never one alone. */
const technologies = [
  { '@id': 'http://www.w3.org/TR/html5/', title: 'HTML5' },
  { '@id': 'http://www.w3.org/Style/CSS/', title: 'CSS' },
]

const subjectOf = (page: PageReport) => ({
  '@id': pageId(page),
  '@type': ['TestSubject', 'WebPage'],
  title: page.title || page.url,
  description: page.url,
})

const assertionsOf = (page: PageReport, report: EvaluationReport, locale: Locale) =>
  page.criteria.map((one) => ({
    '@type': 'Assertion',
    assertedBy: '_:evaluation',
    mode: report.testers.manual + report.testers.lived > 0 ? 'earl:manual' : 'earl:automatic',
    subject: pageId(page),
    test: testId(one.criterion),
    result: {
      '@type': 'TestResult',
      ...(report.testedAt ? { date: report.testedAt } : {}),
      description: descriptionOf(one, locale),
      outcome: `earl:${one.outcome}`,
    },
  }))

export function descriptionOf(one: PageReport['criteria'][number], locale: Locale): string {
  const machine = one.machine.map(({ rule, message }) => `${rule}: ${message[locale]}`)
  return [...one.notes, one.settled, ...machine].filter((text) => text !== '').join('\n')
}

/** A criterion by its place in WCAG; by 2.1 where that has it, since the tool knows the names of 2.1
 * in every version. */
export function testId(number: string): string {
  const criterion = findCriterion(number)
  const isNew = criterion?.since === '2.2'
  return `${isNew ? 'WCAG22' : 'WCAG21'}:${criterion?.slug ?? number}`
}

/** EARL 1.0 in JSON-LD: an assertion for each criterion on each page of the sample, in the shape of
 * the reports of scans.
 * @see https://www.w3.org/TR/EARL10-Schema/ */
export function renderEvaluationEarl(report: EvaluationReport, locale: Locale): string {
  const wcag = report.wcag.replace('.', '')
  const assertor = {
    '@id': '_:curbcut',
    '@type': ['Assertor', 'Organization'],
    name: 'Curbcut',
  }
  const subjects = report.pages.map((page) => ({
    '@type': ['TestSubject', 'WebPage'],
    source: page.url,
    ...(page.title ? { title: page.title } : {}),
    assertions: page.criteria.map((one) => {
      const info = descriptionOf(one, locale)
      const slug = findCriterion(one.criterion)?.slug ?? one.criterion
      return {
        '@type': 'Assertion',
        mode: 'earl:semiAuto',
        assertedBy: assertor['@id'],
        test: {
          '@id': `WCAG${wcag}:${slug}`,
          '@type': 'TestRequirement',
          title: `WCAG ${report.wcag} SC ${one.criterion} ${criterionName(one.criterion, locale)}`,
        },
        result: {
          '@type': 'TestResult',
          outcome: `earl:${one.outcome}`,
          ...(info ? { info } : {}),
        },
      }
    }),
  }))
  const graph = {
    '@context': 'https://act-rules.github.io/earl-context.json',
    '@graph': [assertor, ...subjects],
  }
  return `${JSON.stringify(graph)}\n`
}
