import { compareCriteria, criterionName, standardOf } from '../rules/standard/index.ts'
import { ruleHelp } from '../rules/help.ts'
import type { Locale } from '../types.ts'
import type { ReportFinding, ScanReport } from './scan-report.ts'
import { selectorText } from './selector-text.ts'
import { isDoubt, isFailure, placesOf } from './verdict.ts'
import { formatTime, words, type Words } from './words.ts'

/** Pages shown of a finding. */
const pagesShown = 5

/** The report for a terminal: summary, failures and untested pages whole, the rest in short. */
export function renderText(report: ScanReport, locale: Locale): string {
  const own = words[locale]
  const sections = [
    summaryOf(report, own, locale),
    section(own.criteriaHeading, criteriaOf(report, own, locale)),
    section(own.failuresHeading, findingsOf(report.findings.filter(isFailure), own, locale, true)),
    section(own.doubtsHeading, findingsOf(report.findings.filter(isDoubt), own, locale, false)),
    section(
      own.adviceHeading,
      findingsOf(
        report.findings.filter(({ kind }) => kind === 'advice'),
        own,
        locale,
        false,
      ),
    ),
    section(own.untestedHeading, untestedOf(report, locale)),
    section(
      own.documentsHeading,
      report.documents.map(({ url, format }) => `  ${format}  ${url}`),
    ),
  ]
  return `${sections.filter(Boolean).join('\n\n')}\n`
}

function section(heading: string, lines: string[]): string {
  return lines.length === 0 ? '' : [heading, '-'.repeat(widthOf(heading)), ...lines].join('\n')
}

/** Columns on a terminal: a Chinese character takes two. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (/[\u1100-\uFFE6]/.test(character) ? 2 : 1), 0)

function summaryOf(report: ScanReport, own: Words, locale: Locale): string {
  const { verdict } = report
  const facts: [string, string | number][] = [
    [own.site, report.site.name ? `${report.site.name} ${report.site.url}` : report.site.url],
    [own.standard, standardOf(report.standard).name[locale]],
    [own.level, report.level],
    [own.scannedAt, formatTime(report.startedAt, locale)],
    [own.pagesTested, verdict.pagesTested],
    [own.pagesUntested, verdict.pagesUntested],
    [own.pagesOutside, verdict.pagesOutside],
    [own.failures, failuresByLevel(report)],
    [own.barriers, verdict.barriers],
    [own.cantTell, verdict.cantTell],
    [own.advice, verdict.advice],
  ]
  const wide = Math.max(...facts.map(([name]) => widthOf(name)))
  const lines = facts.map(
    ([name, value]) => `  ${name}${' '.repeat(wide - widthOf(name))}  ${value}`,
  )
  return [
    `${own.reportTitle}: ${own.verdict[verdict.outcome]}`.replace(
      ': ',
      locale === 'zh-TW' ? '：' : ': ',
    ),
    own.verdictNote[verdict.outcome],
    ...notesOf(report, own, locale),
    '',
    ...lines,
  ].join('\n')
}

/** What else has to be known before believing the figures. */
export function notesOf(report: ScanReport, own: Words, locale: Locale): string[] {
  return [
    ...(report.failure ? [report.failure.message[locale]] : []),
    ...(report.stopped === 'complete' ? [] : [own.stoppedNote[report.stopped]]),
    ...(report.truncated ? [own.truncatedNote] : []),
  ]
}

function failuresByLevel({ verdict }: ScanReport): string {
  const parts = Object.entries(verdict.byLevel).filter(([, count]) => count > 0)
  const detail = parts.map(([level, count]) => `${level} ${count}`).join(', ')
  return detail ? `${verdict.failures} (${detail})` : String(verdict.failures)
}

function criteriaOf({ verdict }: ScanReport, own: Words, locale: Locale): string[] {
  return verdict.byCriterion
    .toSorted((one, other) => compareCriteria(one.criterion, other.criterion))
    .map(({ criterion, level, failed, cantTell }) => {
      const counts = [
        ...(failed ? [`${own.outcome.failed} ${failed}`] : []),
        ...(cantTell ? [`${own.outcome.cantTell} ${cantTell}`] : []),
      ]
      return `  ${criterion} ${criterionName(criterion, locale)} (${level}): ${counts.join(', ')}`
    })
}

function findingsOf(
  findings: ReportFinding[],
  own: Words,
  locale: Locale,
  isLong: boolean,
): string[] {
  return findings.flatMap((finding) => [
    `  ${headOf(finding, own, locale)}`,
    ...(isLong ? bodyOf(finding, own, locale).map((line) => `      ${line}`) : []),
  ])
}

function headOf(finding: ReportFinding, own: Words, locale: Locale): string {
  const marks = [
    finding.impact ? own.impact[finding.impact] : '',
    ...finding.criteria,
    ...finding.codes,
  ].filter(Boolean)
  const extent = `${own.placesCount(placesOf(finding))}, ${own.pagesCount(finding.pages.length)}`
  return `[${finding.rule}] ${finding.title[locale]} (${[...marks, extent].join(', ')})`
}

function bodyOf(finding: ReportFinding, own: Words, locale: Locale): string[] {
  const shown = finding.pages.slice(0, pagesShown)
  const [place] = shown[0]?.occurrences ?? []
  const left = finding.pages.length - shown.length
  return [
    ...finding.message[locale].split('\n'),
    ...(place ? [selectorText(place.selector), place.html.replaceAll(/\s+/g, ' ')] : []),
    ruleHelp(finding.rule, locale).howToMend,
    ...shown.map(({ url }) => url),
    ...(left > 0 ? [own.morePages(left)] : []),
  ]
}

function untestedOf({ pages }: ScanReport, locale: Locale): string[] {
  return pages
    .filter(({ state }) => state === 'untested')
    .map(({ url, reason }) => {
      if (!reason) return `  ${url}`
      const detail = reason.detail ? ` (${reason.detail})` : ''
      return `  ${url}\n      ${reason.message[locale]}${detail}`
    })
}
