import type { Locale } from '../types.ts'
import type { ReportFinding, ReportPage, ScanReport } from './scan-report.ts'
import { selectorText } from './selector-text.ts'
import { words, type Words } from './words.ts'

/** Tells spreadsheets that the file is UTF-8, without which LibreOffice and Excel guess. */
const byteOrderMark = '\uFEFF'

/** A row for each place found, after a row for each page that was not tested. UTF-8 with a byte
 * order mark, commas, CRLF (RFC 4180). */
export function renderCsv(report: ScanReport, locale: Locale): string {
  const own = words[locale]
  const rows = [
    columnsOf(own),
    ...report.pages
      .filter(({ state }) => state === 'untested')
      .map((page) => untestedRow(page, own, locale)),
    ...report.findings.flatMap((finding) => rowsOf(finding, own, locale)),
  ]
  return byteOrderMark + rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

/** Where `columnsOf` has the message. */
const messageColumn = 8

const columnsOf = (own: Words): string[] => [
  own.page,
  own.outcomeLabel,
  own.rule,
  own.ruleTitle,
  own.criteria,
  own.codes,
  own.level,
  own.impactLabel,
  own.message,
  own.lookAt,
  own.selector,
  own.html,
  own.help,
  own.barrier,
]

function untestedRow({ url, reason }: ReportPage, own: Words, locale: Locale): string[] {
  const why = reason ? [reason.message[locale], reason.detail].filter(Boolean).join('\n') : ''
  const cells = columnsOf(own).map(() => '')
  return cells.with(0, url).with(1, own.outcome.untested).with(messageColumn, why)
}

const rowsOf = (finding: ReportFinding, own: Words, locale: Locale): string[][] =>
  finding.pages.flatMap(({ url, occurrences }) =>
    occurrences.map(({ selector, html }) => [
      url,
      own.outcome[finding.kind === 'advice' ? 'advice' : finding.outcome],
      finding.rule,
      finding.title[locale],
      finding.criteria.join(' '),
      finding.codes.join(' '),
      finding.level ?? '',
      finding.impact ? own.impact[finding.impact] : '',
      finding.message[locale],
      finding.lookAt?.[locale] ?? '',
      selectorText(selector),
      html,
      finding.helpUrl,
      finding.barrierKey,
    ]),
  )

/** What a spreadsheet may take for a formula begins so, also in full width. */
const formula = /^[\s]*[=+\-@＝＋－＠]|^[\t\r\n]/

function cell(value: string): string {
  const safe = formula.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}
