import { isOpen } from '../audits/open-standards.ts'
import type { ScanVerdict } from '../audits/read-scan-verdict.ts'

/** Why no mark can rest on a scan: keys of the catalogue `errors`. */
export type Refusal =
  | 'mark-exists'
  | 'mark-scan-unfinished'
  | 'mark-scan-failed'
  | 'mark-scan-cancelled'
  | 'mark-scan-incomplete'
  | 'mark-scan-empty'
  | 'mark-pages-untested'
  | 'mark-failures'
  | 'mark-standard-closed'

type Facts = Pick<
  ScanVerdict,
  | 'standard'
  | 'finishedAt'
  | 'stopped'
  | 'failureCode'
  | 'pagesTested'
  | 'pagesUntested'
  | 'failures'
>

/** Everything that stands against a mark on this scan, what weighs most first; empty when nothing
 * does. A page that was not looked at is untested, never passed. */
export function refusals(scan: Facts, hasMark: boolean): Refusal[] {
  if (hasMark) return ['mark-exists']
  if (!scan.finishedAt) return ['mark-scan-unfinished']
  if (scan.failureCode) return ['mark-scan-failed']
  const all: [boolean, Refusal][] = [
    [scan.stopped === 'cancelled', 'mark-scan-cancelled'],
    [scan.stopped !== 'complete' && scan.stopped !== 'cancelled', 'mark-scan-incomplete'],
    [scan.pagesTested < 1, 'mark-scan-empty'],
    [scan.pagesUntested > 0, 'mark-pages-untested'],
    [scan.failures > 0, 'mark-failures'],
    // A site that was tested in time keeps its claim under the version of that day.
    [!isOpen(scan.standard, scan.finishedAt), 'mark-standard-closed'],
  ]
  return all.flatMap(([stands, refusal]) => (stands ? [refusal] : []))
}
