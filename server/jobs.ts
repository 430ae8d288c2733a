import { keepPeriods } from './accounts/jobs.ts'
import { runScan } from './audits/jobs.ts'
import { computeMap } from './consultations/maps/jobs.ts'
import {
  carryNews,
  carryTelling,
  gatherNews,
  indexSearch,
  tellReached,
  turnPhases,
} from './consultations/jobs.ts'
import {
  beginWatches,
  judgeMachineTests,
  judgeWatches,
  remindOfApplications,
  turnDays,
} from './marks/jobs.ts'
import { beginDigests, deliverMail } from './notices/jobs.ts'
import { publishRecordHeads } from './opendata/jobs.ts'
import { deleteBytes } from './platform/uploads/delete-upload.ts'
import { sweepFiles } from './platform/uploads/sweep-uploads.ts'
import type { Job } from './platform/queue.ts'
import { watchCalendar } from './platform/working-days/watch-calendar.ts'

/** Everything that the worker can do. */
export const jobs = [
  beginDigests,
  beginWatches,
  carryNews,
  carryTelling,
  computeMap,
  deleteBytes,
  deliverMail,
  gatherNews,
  indexSearch,
  judgeWatches,
  judgeMachineTests,
  keepPeriods,
  publishRecordHeads,
  remindOfApplications,
  runScan,
  tellReached,
  turnDays,
  turnPhases,
  watchCalendar,
  sweepFiles,
] as unknown as Job<never>[]
