import type { Agency, ProofMethod, Scan, Site } from '#models/index.ts'
import { presentAgency } from '../accounts/present.ts'
import type { AgencyView } from '../accounts/present.ts'
import { scanState } from './scan-state.ts'
import type { ScanState } from './scan-state.ts'

export type { AgencyView }

/** A text in both languages; the screen picks. */
export type Text = Record<'zh-TW' | 'en', string>

export interface SiteView {
  id: string
  name: string
  /** Origin and path prefix: what belongs to the site. */
  address: string
  startUrl: string
  agency: AgencyView
  provedAt: string | null
  provedBy: ProofMethod | null
}

/** @param site  with its agency */
export function presentSite(site: Site & { agency?: Agency }): SiteView {
  if (!site.agency) throw new Error('a site is presented with its agency')
  return {
    id: site.id,
    name: site.name,
    address: site.origin + site.pathPrefix,
    startUrl: site.startUrl,
    agency: presentAgency(site.agency),
    provedAt: site.provedAt?.toISOString() ?? null,
    provedBy: site.provedBy,
  }
}

/** What was asked of a scan, and where it stands. */
export interface ScanView {
  id: string
  siteId: string
  state: ScanState
  standard: Scan['standard']
  level: Scan['level']
  pageLimit: number
  depthLimit: number
  minuteLimit: number
  robots: Scan['robots']
  requestedAt: string
  startedAt: string | null
  finishedAt: string | null
  stopped: 'complete' | 'cancelled' | 'limit-time' | null
  truncated: boolean
}

export const presentScan = (scan: Scan): ScanView => ({
  id: scan.id,
  siteId: scan.siteId,
  state: scanState(scan),
  standard: scan.standard,
  level: scan.level,
  pageLimit: scan.pageLimit,
  depthLimit: scan.depthLimit,
  minuteLimit: scan.minuteLimit,
  robots: scan.robots,
  requestedAt: scan.createdAt.toISOString(),
  startedAt: scan.startedAt?.toISOString() ?? null,
  finishedAt: scan.finishedAt?.toISOString() ?? null,
  stopped: scan.stopped,
  truncated: scan.truncated,
})
