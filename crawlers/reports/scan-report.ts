import type {
  FoundBy,
  FoundDocument,
  Impact,
  Level,
  LocalizedText,
  SelectorStep,
  StandardVersion,
} from '../types.ts'

/** What a scan has found, as one object. Described by docs/scan-report.schema.json; who changes a
 * field changes both, and the version. */
export interface ScanReport {
  formatVersion: '1.0'
  /** What did it: our name, and the engine with its version. */
  generator: { name: string; engine: string }
  site: ReportSite
  standard: StandardVersion
  level: Level
  /** UTC, ISO 8601. */
  startedAt: string
  finishedAt: string
  /** Whether the scan went to its end. */
  stopped: 'complete' | 'cancelled' | 'limit-time'
  /** True where limits left pages off the plan. */
  truncated: boolean
  /** Why nothing could be looked at at all; null otherwise. */
  failure: ReportFailure | null
  pages: ReportPage[]
  findings: ReportFinding[]
  documents: FoundDocument[]
  verdict: Verdict
}

export interface ReportSite {
  /** Where the scan began. */
  url: string
  /** The site's name, where we know one. */
  name: string | null
  /** What was scanned: an origin and the paths that begin so; null for a list of addresses. */
  scope: { origin: string; pathPrefix: string } | null
}

/** Why something was not looked at. */
export interface ReportFailure {
  code: string
  detail: string | null
  message: LocalizedText
}

export interface ReportPage {
  url: string
  state: 'tested' | 'untested'
  reason: ReportFailure | null
  title: string | null
  language: string | null
  foundBy: FoundBy
  /** Findings on this page, places counted. */
  counts: Counts
  passedRules: string[]
  inapplicableRules: string[]
}

export interface Counts {
  failed: number
  cantTell: number
  advice: number
}

/** The thing to mend: one rule on one piece of template, over all pages. */
export interface ReportFinding {
  rule: string
  criteria: string[]
  codes: string[]
  level: Level | null
  impact: Impact | null
  outcome: 'failed' | 'cantTell'
  kind: 'standard' | 'advice'
  /** What the rule asks for. */
  title: LocalizedText
  /** What is wrong, at the first place found. */
  message: LocalizedText
  lookAt: LocalizedText | null
  helpUrl: string
  barrierKey: string
  pages: { url: string; occurrences: Occurrence[] }[]
  /** A picture of one place, as a data URL. */
  screenshot?: string
}

export interface Occurrence {
  selector: SelectorStep[]
  html: string
}

/** What the scan says of the site at the level asked for. A machine sees a part of what the
 * standard asks for only, so there is no outcome `passed`. */
export interface Verdict {
  level: Level
  /** `incomplete`: no failure, but not all of it was looked at. */
  outcome: 'failed' | 'no-failures-found' | 'incomplete'
  pagesTested: number
  /** Pages of the site that were not looked at. */
  pagesUntested: number
  /** Addresses on the plan that turned out to be no pages of the site (they lead elsewhere, or to
   * a page that is on the plan anyway, or to a file). They are `untested` in `pages`, and are not
   * among `pagesUntested`. */
  pagesOutside: number
  /** Places that fail the standard; advice and doubts not counted. */
  failures: number
  /** Things to mend: failures grouped by the piece of template. */
  barriers: number
  cantTell: number
  advice: number
  /** Failures by the level of what they fail. */
  byLevel: Record<Level, number>
  /** Criteria with failures or doubts, in their order. A place that fails two counts for both. */
  byCriterion: CriterionCount[]
}

export interface CriterionCount {
  criterion: string
  level: Level
  failed: number
  cantTell: number
  /** Pages with a failure of it. */
  pagesFailed: number
}
