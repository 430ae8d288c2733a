import type { Actor } from '#server/accounts/actor.ts'
import { listAgencies } from '#server/accounts/list-agencies.ts'
import { requestCode } from '#server/accounts/request-code.ts'
import { signIn } from '#server/accounts/sign-in.ts'
import { signOut } from '#server/accounts/sign-out.ts'
import { cancelScan } from '#server/audits/cancel-scan.ts'
import { downloadScanReport } from '#server/audits/download-scan-report.ts'
import { listBarriers, readBarrierFacets } from '#server/audits/list-barriers.ts'
import { listScans } from '#server/audits/list-scans.ts'
import { listSites } from '#server/audits/list-sites.ts'
import { listVisits } from '#server/audits/list-visits.ts'
import { proveSite } from '#server/audits/prove-site.ts'
import { readBarrier, readBarrierPages } from '#server/audits/read-barrier.ts'
import { readEvidence } from '#server/audits/read-evidence.ts'
import { readScanProgress } from '#server/audits/read-scan-progress.ts'
import { readScanReport } from '#server/audits/read-scan-report.ts'
import { readScan } from '#server/audits/read-scan.ts'
import { readSite } from '#server/audits/read-site.ts'
import { readVisit } from '#server/audits/read-visit.ts'
import { registerSite } from '#server/audits/register-site.ts'
import { requestScan } from '#server/audits/request-scan.ts'
import { vouchForSite } from '#server/audits/vouch-for-site.ts'
import { closeReview } from '#server/marks/close-review.ts'
import { issueMark } from '#server/marks/issue-mark.ts'
import { listMarks } from '#server/marks/list-marks.ts'
import { openReview } from '#server/marks/open-review.ts'
import { readMarkDraft } from '#server/marks/read-mark-draft.ts'
import { readMarkOffer } from '#server/marks/read-mark-offer.ts'
import { readMarkPicture } from '#server/marks/read-mark-picture.ts'
import { readMark } from '#server/marks/read-mark.ts'
import { revokeMark } from '#server/marks/revoke-mark.ts'
import { readOutbox } from '#server/notices/read-outbox.ts'
import { downloadRecord } from '#server/opendata/download-record.ts'
import { listRecordHeads } from '#server/opendata/list-record-heads.ts'
import type { World } from './world.ts'

export const persons = [
  'visitor',
  'citizen',
  'own webmaster',
  'foreign webmaster',
  'own agency administrator',
  'foreign agency administrator',
  'tester',
  'moderator',
  'officer',
  'administrator',
] as const
export type Person = (typeof persons)[number]

interface Row {
  allowed: readonly Person[]
  call: (actor: Actor, world: World) => Promise<unknown>
}

const everybody = persons
const signedIn = persons.filter((person) => person !== 'visitor')
const ministry: Person[] = ['tester', 'moderator', 'officer', 'administrator']
const ownAndMinistry: Person[] = ['own webmaster', ...ministry]
const ownAndOfficer: Person[] = ['own webmaster', 'officer']
const officer: Person[] = ['officer']

const reason = '理由說明,足以讓大眾瞭解。'

/** Who may call which verb: the one place where it is written down and tried out. */
export const verbs: Record<string, Row> = {
  'accounts/listAgencies': { allowed: signedIn, call: (actor) => listAgencies(actor) },
  'accounts/requestCode': {
    allowed: everybody,
    call: (actor) => requestCode(actor, 'somebody@people.example', 'en'),
  },
  'accounts/signIn': {
    allowed: everybody,
    call: (actor) => signIn(actor, 'somebody@people.example', '00000000', 'en'),
  },
  'accounts/signOut': { allowed: everybody, call: (actor) => signOut(actor, 'token') },

  'audits/cancelScan': {
    allowed: ownAndOfficer,
    call: (actor, { running }) => cancelScan(actor, running.id),
  },
  'audits/downloadScanReport': {
    allowed: ownAndMinistry,
    call: (actor, { scan }) => downloadScanReport(actor, scan.id, 'json', 'en'),
  },
  'audits/listBarriers': {
    allowed: ownAndMinistry,
    call: (actor, { scan }) => listBarriers(actor, scan.id),
  },
  'audits/readBarrierFacets': {
    allowed: ownAndMinistry,
    call: (actor, { scan }) => readBarrierFacets(actor, scan.id),
  },
  'audits/listScans': { allowed: everybody, call: (actor, { site }) => listScans(actor, site.id) },
  'audits/listSites': { allowed: everybody, call: (actor) => listSites(actor) },
  'audits/listVisits': {
    allowed: ownAndMinistry,
    call: (actor, { scan }) => listVisits(actor, scan.id),
  },
  'audits/proveSite': {
    allowed: ownAndOfficer,
    call: (actor, { unproved }) => proveSite(actor, unproved.id),
  },
  'audits/readBarrier': {
    allowed: ownAndMinistry,
    call: (actor, { scan, barrier }) => readBarrier(actor, scan.id, barrier.id),
  },
  'audits/readBarrierPages': {
    allowed: ownAndMinistry,
    call: (actor, { scan, barrier }) => readBarrierPages(actor, scan.id, barrier.id),
  },
  'audits/readEvidence': {
    allowed: ownAndMinistry,
    call: (actor, { evidence }) => readEvidence(actor, evidence.id),
  },
  'audits/readScan': {
    allowed: ownAndMinistry,
    call: (actor, { scan }) => readScan(actor, scan.id),
  },
  'audits/readScanProgress': {
    allowed: ownAndMinistry,
    call: (actor, { scan }) => readScanProgress(actor, scan.id),
  },
  'audits/readScanReport': {
    allowed: ownAndMinistry,
    call: (actor, { scan }) => readScanReport(actor, scan.id),
  },
  'audits/readSite': { allowed: everybody, call: (actor, { site }) => readSite(actor, site.id) },
  'audits/readVisit': {
    allowed: ownAndMinistry,
    call: (actor, { scan, visit }) => readVisit(actor, scan.id, visit.id),
  },
  'audits/registerSite': {
    allowed: ownAndOfficer,
    call: (actor, { agency }) =>
      registerSite(actor, {
        agencyId: agency.id,
        name: '網站',
        address: 'https://new.example.gov.tw',
      }),
  },
  'audits/requestScan': {
    allowed: ownAndOfficer,
    call: (actor, { site }) => requestScan(actor, site.id, { standard: '110.07', level: 'AA' }),
  },
  'audits/vouchForSite': {
    allowed: officer,
    call: (actor, { unproved }) => vouchForSite(actor, unproved.id),
  },

  'marks/issueMark': {
    allowed: officer,
    call: (actor, { clean }) => issueMark(actor, { scanId: clean.id, decision: reason }),
  },
  'marks/listMarks': { allowed: everybody, call: (actor) => listMarks(actor) },
  'marks/openReview': {
    allowed: officer,
    call: (actor, { mark }) => openReview(actor, mark.number, reason),
  },
  'marks/closeReview': {
    allowed: officer,
    call: (actor, { mark }) => closeReview(actor, mark.number, reason),
  },
  'marks/readMark': { allowed: everybody, call: (actor, { mark }) => readMark(actor, mark.number) },
  'marks/readMarkDraft': {
    allowed: officer,
    call: (actor, { clean }) => readMarkDraft(actor, clean.id),
  },
  'marks/readMarkOffer': {
    allowed: everybody,
    call: (actor, { scan }) => readMarkOffer(actor, scan.id),
  },
  'marks/readMarkPicture': {
    allowed: everybody,
    call: (actor, { mark }) => readMarkPicture(actor, mark.number),
  },
  'marks/revokeMark': {
    allowed: officer,
    call: (actor, { mark }) => revokeMark(actor, mark.number, reason),
  },

  'notices/readOutbox': { allowed: everybody, call: (actor) => readOutbox(actor) },

  'opendata/downloadRecord': { allowed: everybody, call: (actor) => downloadRecord(actor) },
  'opendata/listRecordHeads': { allowed: everybody, call: (actor) => listRecordHeads(actor) },
}
