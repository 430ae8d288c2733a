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
 * does. A page that was not looked at is untested, never passed.
 * @param appliedAt  when the mark was applied for; where no application lies behind it, the moment
 *   of the decision: a version that takes no applications any more gives no new marks */
export function refusals(scan: Facts, hasMark: boolean, appliedAt: Date): Refusal[] {
  if (hasMark) return ['mark-exists']
  if (!scan.finishedAt) return ['mark-scan-unfinished']
  if (scan.failureCode) return ['mark-scan-failed']
  const all: [boolean, Refusal][] = [
    [scan.stopped === 'cancelled', 'mark-scan-cancelled'],
    [scan.stopped !== 'complete' && scan.stopped !== 'cancelled', 'mark-scan-incomplete'],
    [scan.pagesTested < 1, 'mark-scan-empty'],
    [scan.pagesUntested > 0, 'mark-pages-untested'],
    [scan.failures > 0, 'mark-failures'],
    [!isOpen(scan.standard, appliedAt), 'mark-standard-closed'],
  ]
  return all.flatMap(([stands, refusal]) => (stands ? [refusal] : []))
}
