/** The words the crawler shares with those who use it. Plain data throughout: it can be stored,
 * sent and compared. */

export type Locale = 'zh-TW' | 'en'
export type LocalizedText = Record<Locale, string>

/** Version of Taiwan's web accessibility standard, such as `115.11`: one of those that lie as data in
 * `rules/standard/versions/`, of which each has a row in the table `standard_version`. Who takes one
 * from outside looks whether it is known. */
export type StandardVersion = string
export type Level = 'A' | 'AA' | 'AAA'
export type Impact = 'minor' | 'moderate' | 'serious' | 'critical'

/** What belongs to the site: one origin, and the paths that begin with `pathPrefix` (`/` = all). */
export interface Scope {
  origin: string
  pathPrefix: string
}

export interface CrawlLimits {
  /** Pages put on the plan at the most, > 0. */
  pages: number
  /** Links followed from the start page at the most; 0 = the start page (and sitemap entries). */
  depth: number
  /** The whole crawl, minutes, > 0; pages left over are `untested` with reason `limit-time`. */
  minutes: number
}

export type FoundBy = 'start' | 'sitemap' | 'link' | 'list'

/** A page on the plan. `url` is normalised and unique in a crawl. */
export interface PlannedPage {
  url: string
  depth: number
  foundBy: FoundBy
}

export interface CrawlRequest {
  startUrl: string
  /** Default: the origin of the start URL, and the folder that the start URL lies in. */
  scope?: Scope
  limits: CrawlLimits
  standard: StandardVersion
  level: Level
  /** Exactly these addresses and no crawling. */
  only?: string[]
  /** `ignore` only for sites whose owner asked for the scan. */
  robots: 'keep' | 'ignore'
  /** Hosts (`name` or `name:port`) on private addresses that may be reached all the same. */
  privateHosts: readonly string[]
  /** Pages open at once, ≥ 1; default: the number of processors, at least 2. */
  concurrency?: number
  /** Cropped pictures for each rule over the whole crawl at the most; 0 = none. */
  screenshotsPerRule: number
  /** What an interrupted crawl knew: the plan, and which pages of it are done. */
  resume?: { planned: PlannedPage[]; done: string[]; documents: FoundDocument[] }
  /** The browser's executable; default: see `browser/executable.ts`. */
  executablePath?: string
}

export interface FoundDocument {
  url: string
  /** `pdf`, `odt`, `docx` … by name of address or content type. */
  format: string
  foundOn: string
}

export interface CrawlHandlers {
  /** New pages of the plan, in the order found, before any of them is opened. Awaited. */
  onPlanned?: (pages: PlannedPage[]) => Promise<void> | void
  /** A page that is done, tested or not, each exactly once. Awaited: holds the crawl back. */
  onPage: (page: PageResult) => Promise<void> | void
  onDocuments?: (documents: FoundDocument[]) => Promise<void> | void
  /** Limits leave pages off the plan. Awaited, and before the page that led to them is handed over,
   * so that whoever resumes the crawl still knows. May come more than once. */
  onTruncated?: () => Promise<void> | void
  signal?: AbortSignal
}

/** What a crawl says at its end; what it did is in what it handed over. */
export interface CrawlSummary {
  startedAt: string
  finishedAt: string
  pagesTested: number
  pagesUntested: number
  /** Set when there was nothing to look at at all (start page not reachable …). */
  failure: Failure | null
  stopped: 'complete' | 'cancelled' | 'limit-time'
  /** True where `limits.pages` or `limits.depth` left pages off the plan. */
  truncated: boolean
}

/** A failure of looking, never of the page looked at. Codes: `failures.ts`. */
export interface Failure {
  code: string
  /** What was seen: a status, an address, a library's words. For experts, not translated. */
  detail: string | null
}

/** From the outermost document inwards: a step enters a frame (`frame`) or an open shadow root
 * (`shadow`); the last step is the element. */
export interface SelectorStep {
  into: 'frame' | 'shadow' | 'element'
  selector: string
}

export interface Screenshot {
  mediaType: 'image/png' | 'image/webp' | 'image/jpeg'
  bytes: Uint8Array
  widthPx: number
  heightPx: number
}

/** One rule at one place on one page. */
export interface Finding {
  rule: string
  /** `failed`: against the standard. `cantTell`: a person has to look. */
  outcome: 'failed' | 'cantTell'
  /** `advice`: good practice, outside the standard, never counted as a failure. */
  kind: 'standard' | 'advice'
  /** WCAG success criteria by number, e.g. `1.4.3`. */
  criteria: string[]
  /** Taiwan check codes (檢測碼), e.g. `HM1110100C`. */
  codes: string[]
  /** The lowest level among the criteria; null for advice. */
  level: Level | null
  impact: Impact | null
  selector: SelectorStep[]
  /** The element's HTML, cut at 600 characters. */
  html: string
  /** What is wrong at this place. */
  message: LocalizedText
  /** For `cantTell`: what a person should look at. */
  lookAt: LocalizedText | null
  /** Where one learns how to mend it. */
  helpUrl: string
  /** The same for the same rule on the same piece of template, over pages and scans. */
  barrierKey: string
  screenshot: Screenshot | null
}

export interface PageResult extends PlannedPage {
  state: 'tested' | 'untested'
  /** Why it is untested. */
  reason: Failure | null
  status: number | null
  title: string | null
  language: string | null
  startedAt: string
  durationMs: number
  findings: Finding[]
  /** Rules of the standard that found nothing wrong here, and that met nothing to judge. */
  passedRules: string[]
  inapplicableRules: string[]
}
