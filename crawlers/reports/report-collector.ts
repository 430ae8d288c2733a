import axe from 'axe-core'
import { messageOfFailure } from '../failures.ts'
import { ruleTitle } from '../rules/help.ts'
import type {
  CrawlSummary,
  Failure,
  Finding,
  FoundDocument,
  Impact,
  Level,
  PageResult,
  PlannedPage,
  Screenshot,
  StandardVersion,
} from '../types.ts'
import type {
  Counts,
  ReportFailure,
  ReportFinding,
  ReportPage,
  ReportSite,
  ScanReport,
} from './scan-report.ts'
import { placesOf, toVerdict } from './verdict.ts'

export interface ReportHead {
  site: ReportSite
  standard: StandardVersion
  level: Level
}

/** Gathers a report from pages as they come, in any order; pages appear in the order planned. */
export class ReportCollector {
  readonly #head: ReportHead
  readonly #planned = new Map<string, PlannedPage>()
  readonly #pages = new Map<string, ReportPage>()
  readonly #findings = new Map<string, ReportFinding>()
  readonly #documents = new Map<string, FoundDocument>()

  constructor(head: ReportHead) {
    this.#head = head
  }

  /** Makes pages known that are still to come, so that none is lost when the scan stops early. */
  plan(pages: readonly PlannedPage[]): void {
    for (const page of pages) this.#planned.set(page.url, page)
  }

  addPage(page: PageResult): void {
    if (!this.#planned.has(page.url)) this.#planned.set(page.url, page)
    this.#pages.set(page.url, toReportPage(page))
    for (const finding of page.findings) this.#addFinding(page.url, finding)
  }

  addDocuments(documents: readonly FoundDocument[]): void {
    for (const document of documents) {
      if (!this.#documents.has(document.url)) this.#documents.set(document.url, document)
    }
  }

  /** Pages done, and failures found on them: for progress. */
  get progress(): { planned: number; done: number; failures: number } {
    let failures = 0
    for (const { counts } of this.#pages.values()) failures += counts.failed
    return { planned: this.#planned.size, done: this.#pages.size, failures }
  }

  /** The report. Pages planned that never came are untested. */
  finish(summary: Omit<CrawlSummary, 'pagesTested' | 'pagesUntested'>): ScanReport {
    const missing = {
      code: summary.stopped === 'limit-time' ? 'limit-time' : 'cancelled',
      detail: null,
    }
    const pages = [...this.#planned.values()].map(
      (planned) => this.#pages.get(planned.url) ?? untested(planned, missing),
    )
    const report = {
      formatVersion: '1.0' as const,
      generator: { name: 'Curbcut', engine: `axe-core ${axe.version}` },
      ...this.#head,
      startedAt: summary.startedAt,
      finishedAt: summary.finishedAt,
      stopped: summary.stopped,
      truncated: summary.truncated,
      failure: toReportFailure(summary.failure),
      pages,
      findings: [...this.#findings.values()].toSorted(byUrgency),
      documents: [...this.#documents.values()],
    }
    return { ...report, verdict: toVerdict(report) }
  }

  #addFinding(url: string, finding: Finding): void {
    const key = [finding.rule, finding.outcome, finding.kind, finding.barrierKey].join(' ')
    const group = this.#findings.get(key) ?? toReportFinding(finding)
    this.#findings.set(key, group)
    let page = group.pages.at(-1)
    if (page?.url !== url) group.pages.push((page = { url, occurrences: [] }))
    page.occurrences.push({ selector: finding.selector, html: finding.html })
    group.impact = worse(group.impact, finding.impact)
    if (!group.screenshot && finding.screenshot) group.screenshot = dataUrl(finding.screenshot)
  }
}

export interface ReportInput
  extends ReportHead, Omit<CrawlSummary, 'pagesTested' | 'pagesUntested'> {
  pages: readonly PageResult[]
  documents: readonly FoundDocument[]
}

/** The report of pages that are all there. */
export function buildReport({ pages, documents, ...input }: ReportInput): ScanReport {
  const { site, standard, level } = input
  const collector = new ReportCollector({ site, standard, level })
  for (const page of pages) collector.addPage(page)
  collector.addDocuments(documents)
  return collector.finish(input)
}

function toReportPage(page: PageResult): ReportPage {
  const { url, state, title, language, foundBy } = page
  return {
    url,
    state,
    reason: toReportFailure(page.reason),
    title,
    language,
    foundBy,
    counts: countsOf(page.findings),
    passedRules: page.passedRules,
    inapplicableRules: page.inapplicableRules,
  }
}

const untested = ({ url, foundBy }: PlannedPage, reason: Failure): ReportPage => ({
  url,
  state: 'untested',
  reason: toReportFailure(reason),
  title: null,
  language: null,
  foundBy,
  counts: { failed: 0, cantTell: 0, advice: 0 },
  passedRules: [],
  inapplicableRules: [],
})

function toReportFailure(failure: Failure | null): ReportFailure | null {
  if (!failure) return null
  return { code: failure.code, detail: failure.detail, message: messageOfFailure(failure.code) }
}

function countsOf(findings: readonly Finding[]): Counts {
  const counts: Counts = { failed: 0, cantTell: 0, advice: 0 }
  for (const { kind, outcome } of findings) counts[kind === 'advice' ? 'advice' : outcome] += 1
  return counts
}

const toReportFinding = (finding: Finding): ReportFinding => ({
  rule: finding.rule,
  criteria: finding.criteria,
  codes: finding.codes,
  level: finding.level,
  impact: finding.impact,
  outcome: finding.outcome,
  kind: finding.kind,
  title: { 'zh-TW': ruleTitle(finding.rule, 'zh-TW'), en: ruleTitle(finding.rule, 'en') },
  message: finding.message,
  lookAt: finding.lookAt,
  helpUrl: finding.helpUrl,
  barrierKey: finding.barrierKey,
  pages: [],
})

const impacts: readonly (Impact | null)[] = ['critical', 'serious', 'moderate', 'minor', null]
const rank = (impact: Impact | null): number => impacts.indexOf(impact)
const worse = (one: Impact | null, other: Impact | null) => (rank(one) <= rank(other) ? one : other)

/** Failures first, then what a person has to look at, then advice; in each the worst first, and of
 * equals what stands in more places. */
function byUrgency(one: ReportFinding, other: ReportFinding): number {
  return (
    sectionOf(one) - sectionOf(other) ||
    rank(one.impact) - rank(other.impact) ||
    placesOf(other) - placesOf(one) ||
    one.rule.localeCompare(other.rule, 'en') ||
    one.barrierKey.localeCompare(other.barrierKey, 'en')
  )
}

const sectionOf = ({ kind, outcome }: ReportFinding): number =>
  kind === 'advice' ? 2 : outcome === 'failed' ? 0 : 1

const dataUrl = ({ mediaType, bytes }: Screenshot): string =>
  `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`
