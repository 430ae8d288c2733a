import type { ScanReport } from './scan-report.ts'

/** The report as it is, described by docs/scan-report.schema.json. */
export function renderJson(report: ScanReport): string {
  return `${JSON.stringify(report, null, 2)}\n`
}
