import type { Agency, Mark, MarkEvent, MarkWatch, Upload } from '#models/index.ts'
import { presentFile } from '../platform/uploads/present-file.ts'
import type { FileView } from '../platform/uploads/present-file.ts'
import { presentAgency } from '../accounts/present.ts'
import type { AgencyView } from '../accounts/present.ts'
import type { TaipeiDate } from '../platform/taipei.ts'
import { markState } from './mark-state.ts'
import type { MarkState } from './mark-state.ts'

/** Times are ISO 8601. */
export interface MarkEventView {
  kind: MarkEvent['kind']
  /** What whoever did it wrote; empty where the service did it by its clocks, whose reasons are the
   * facts beside it. */
  reason: string
  at: string
  by: 'agency' | 'ministry' | 'service'
  cause: MarkEvent['cause']
  /** The last day to mend what a notice names. */
  dueOn: TaipeiDate | null
  /** The look at the site that it rests on. */
  watch: { scanId: string; newFailures: number } | null
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
  /** People tested for it: there is an evaluation report. */
  hasReport: boolean
  issuedAt: string
  validUntil: string
  /** Oldest first; the first is the decision. */
  events: MarkEventView[]
}

export type MarkLine = Omit<MarkView, 'events' | 'hasReport' | 'scanId' | 'siteId'>

export type WholeMark = Mark & { agency: Agency; events: MarkEvent[] }

interface Beside {
  papers: Upload[]
  /** Those that events rest on. */
  watches: MarkWatch[]
}

export function presentMark(mark: WholeMark, beside: Beside, now: Date): MarkView {
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
    hasReport: mark.applicationId !== null,
    issuedAt: mark.issuedAt.toISOString(),
    validUntil: mark.validUntil.toISOString(),
    events: mark.events.map((event) => presentEvent(event, beside)),
  }
}

export const addressOf = (scope: Pick<Mark, 'origin' | 'pathPrefix'>): string =>
  scope.origin + scope.pathPrefix

function presentEvent(event: MarkEvent, { papers, watches }: Beside): MarkEventView {
  const watch = watches.find(({ id }) => id === event.watchId)
  return {
    kind: event.kind,
    reason: event.reason,
    at: event.at.toISOString(),
    by: doerOf(event),
    cause: event.cause,
    dueOn: event.dueOn,
    watch: watch ? { scanId: watch.scanId, newFailures: watch.newFailures } : null,
    papers: papers.filter(({ subjectId }) => subjectId === event.id).map(presentFile),
  }
}

function doerOf({ kind, byId }: MarkEvent): MarkEventView['by'] {
  if (kind === 'notice-answered') return 'agency'
  return byId === null && kind !== 'issued' ? 'service' : 'ministry'
}
