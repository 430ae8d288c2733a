import type { Locale } from '../types.ts'
import { renderCsv } from './csv.ts'
import { renderEarl } from './earl.ts'
import { renderHtml } from './html/render-html.ts'
import { renderJson } from './json.ts'
import type { ScanReport } from './scan-report.ts'
import { renderText } from './text.ts'

export { buildReport, ReportCollector } from './report-collector.ts'
export type { ReportHead, ReportInput } from './report-collector.ts'
export type { ScanReport } from './scan-report.ts'

/** What a report can be written as. */
export const reportFormats = ['text', 'html', 'json', 'csv', 'earl'] as const
export type ReportFormat = (typeof reportFormats)[number]

const renderers: Record<ReportFormat, (report: ScanReport, locale: Locale) => string> = {
  text: renderText,
  html: renderHtml,
  json: renderJson,
  csv: renderCsv,
  earl: renderEarl,
}

/** How a format is sent and named. */
export const reportFiles: Record<ReportFormat, { mediaType: string; extension: string }> = {
  text: { mediaType: 'text/plain; charset=utf-8', extension: 'txt' },
  html: { mediaType: 'text/html; charset=utf-8', extension: 'html' },
  json: { mediaType: 'application/json; charset=utf-8', extension: 'json' },
  csv: { mediaType: 'text/csv; charset=utf-8', extension: 'csv' },
  earl: { mediaType: 'application/ld+json; charset=utf-8', extension: 'jsonld' },
}

/** The whole report in one format and language; JSON carries both languages anyway. */
export function renderReport(report: ScanReport, format: ReportFormat, locale: Locale): string {
  return renderers[format](report, locale)
}
