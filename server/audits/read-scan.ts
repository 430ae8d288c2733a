import { Agency } from '#models/index.ts'
import { messageOfFailure } from '#crawlers/failures.ts'
import type { Actor } from '../accounts/actor.ts'
import { compareWithEarlier } from './comparison.ts'
import type { Comparison } from './comparison.ts'
import { findReadableScan } from './find-or-refuse.ts'
import { mayCancelScan, mayScan, mayScanUnproved } from './policy.ts'
import { presentScan, presentSite } from './present.ts'
import type { ScanView, SiteView, Text } from './present.ts'
import { isOver } from './scan-state.ts'
import { summarize } from './scan-summary.ts'
import type { ScanSummary } from './scan-summary.ts'

export interface ScanDetail extends ScanView {
  site: SiteView
  /** Why there was nothing to look at at all. */
  failure: { code: string; message: Text; detail: string | null } | null
  summary: ScanSummary
  /** Null while it runs, and where there is nothing to compare with. */
  comparison: Comparison | null
  may: { cancel: boolean; scanAgain: boolean }
}

/** One scan: what was asked, where it stands, what it found so far, and how that compares.
 * @throws {NotFound | Forbidden | SignInNeeded} */
export async function readScan(actor: Actor, scanId: string): Promise<ScanDetail> {
  const scan = await findReadableScan(actor, scanId)
  const { site } = scan
  const agency = await Agency.findByPk(site.agencyId, { rejectOnEmpty: true })
  const view = presentScan(scan)
  const ended = isOver(view.state)
  const isUseful = view.state === 'finished' || view.state === 'cancelled'
  const [summary, comparison] = await Promise.all([
    summarize(scan),
    isUseful ? compareWithEarlier(scan) : null,
  ])
  return {
    ...view,
    site: presentSite(Object.assign(site, { agency })),
    failure: scan.failureCode
      ? {
          code: scan.failureCode,
          message: messageOfFailure(scan.failureCode),
          detail: scan.failureDetail,
        }
      : null,
    summary,
    comparison,
    may: {
      cancel: mayCancelScan(actor, site) && !ended && view.state !== 'cancelling',
      scanAgain:
        ended && mayScan(actor, site) && (site.provedAt !== null || mayScanUnproved(actor)),
    },
  }
}
