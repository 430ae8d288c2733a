import { writeFile } from 'node:fs/promises'
import { crawl } from '../crawl.ts'
import { describeFailure } from '../failures.ts'
import { renderReport, ReportCollector, type ScanReport } from '../reports/index.ts'
import { defaultScope } from '../scope.ts'
import { cliWords } from './cli-words.ts'
import { openProgress } from './progress.ts'
import type { ScanOptions } from './read-options.ts'

/** Where a scan writes to: the report, and everything else. */
export interface Streams {
  stdout: NodeJS.WritableStream
  stderr: NodeJS.WritableStream & { isTTY?: boolean; columns?: number }
}

/** 0: no failures found. 1: failures. 2: not, or not all, scanned. */
export type ExitStatus = 0 | 1 | 2

/** Scans, shows progress, writes the report. Aborting the signal ends the scan; what was found is
 * written all the same. */
export async function runScan(
  options: ScanOptions,
  { stdout, stderr }: Streams,
  signal: AbortSignal,
): Promise<ExitStatus> {
  const { request, locale } = options
  const own = cliWords[locale]
  const site = { url: request.startUrl, name: null, scope: null }
  const collector = new ReportCollector({
    site,
    standard: request.standard,
    level: request.level,
  })
  const progress = openProgress(stderr, own)
  const summary = await crawl(request, {
    signal,
    onPlanned: (pages) => collector.plan(pages),
    onDocuments: (documents) => collector.addDocuments(documents),
    onPage: (page) => {
      collector.addPage(page)
      progress.show(collector.progress)
    },
  }).finally(() => progress.end())
  const report = withScope(collector.finish(summary), options)
  if (signal.aborted) stderr.write(`${own.stopped}\n`)
  if (report.pages.length > 0 || options.format !== 'text') {
    await deliver(report, options, { stdout, stderr })
  }
  return tell(report, options, stderr)
}

/** The scope is that of the address where the scan arrived, which a redirect may have changed. */
function withScope(report: ScanReport, { request }: ScanOptions): ScanReport {
  if (request.only) return report
  const start = report.pages.find(({ foundBy }) => foundBy === 'start')?.url ?? request.startUrl
  return { ...report, site: { ...report.site, scope: request.scope ?? defaultScope(start) } }
}

async function deliver(
  report: ScanReport,
  { format, out, locale }: ScanOptions,
  { stdout, stderr }: Streams,
): Promise<void> {
  const own = cliWords[locale]
  const text = renderReport(report, format, locale)
  if (out) {
    try {
      await writeFile(out, text)
      stderr.write(`${own.written(out)}\n`)
      return
    } catch (error) {
      stderr.write(`${own.notWritten(out, (error as Error).message)}\n`)
    }
  }
  await new Promise<void>((resolve) => {
    stdout.write(text, () => resolve())
  })
}

function tell(
  { verdict, failure, pages }: ScanReport,
  { locale }: ScanOptions,
  stderr: NodeJS.WritableStream,
): ExitStatus {
  if (verdict.outcome === 'failed') return 1
  if (verdict.outcome === 'no-failures-found') return 0
  const own = cliWords[locale]
  const reason = failure ?? (verdict.pagesTested === 0 ? pages[0]?.reason : null)
  stderr.write(
    `${reason ? own.notScanned(describeFailure(reason, locale)) : own.notAllScanned(verdict.pagesUntested)}\n`,
  )
  return 2
}
