import type { Agency, Mark, MarkEvent, Upload } from '#models/index.ts'
import { presentFile } from '../platform/uploads/present-file.ts'
import type { FileView } from '../platform/uploads/present-file.ts'
import { presentAgency } from '../accounts/present.ts'
import type { AgencyView } from '../accounts/present.ts'
import { markState } from './mark-state.ts'
import type { MarkState } from './mark-state.ts'

/** Times are ISO 8601. */
export interface MarkEventView {
  kind: MarkEvent['kind']
  reason: string
  at: string
  papers: FileView[]
}

/** A mark as everybody may read it. Who decided is in the record, not here. */
export interface MarkView {
  number: string
  state: MarkState
  level: Mark['level']
  standard: Mark['standard']
  siteId: string
  siteName: string
  /** Origin and path prefix: the pages below it are what the mark speaks of. */
  address: string
  agency: AgencyView
  /** Null for a mark that was brought in from elsewhere. */
  scanId: string | null
  issuedAt: string
  validUntil: string
  /** Oldest first; the first is the decision. */
  events: MarkEventView[]
}

export type MarkLine = Omit<MarkView, 'events' | 'scanId' | 'siteId'>

export type WholeMark = Mark & { agency: Agency; events: MarkEvent[] }

export function presentMark(mark: WholeMark, papers: Upload[], now: Date): MarkView {
  return {
    number: mark.number,
    state: markState(mark, now),
    level: mark.level,
    standard: mark.standard,
    siteId: mark.siteId,
    siteName: mark.siteName,
    address: addressOf(mark),
    agency: presentAgency(mark.agency),
    scanId: mark.scanId,
    issuedAt: mark.issuedAt.toISOString(),
    validUntil: mark.validUntil.toISOString(),
    events: mark.events.map((event) => presentEvent(event, papers)),
  }
}

export const addressOf = (scope: Pick<Mark, 'origin' | 'pathPrefix'>): string =>
  scope.origin + scope.pathPrefix

const presentEvent = ({ id, kind, reason, at }: MarkEvent, papers: Upload[]): MarkEventView => ({
  kind,
  reason,
  at: at.toISOString(),
  papers: papers.filter(({ subjectId }) => subjectId === id).map(presentFile),
})
