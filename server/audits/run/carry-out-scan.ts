import { setTimeout as delay } from 'node:timers/promises'
import { Scan, Site } from '#models/index.ts'
import { crawl } from '#crawlers/crawl.ts'
import { VisitFailed } from '#crawlers/failures.ts'
import type { CrawlSummary, PageResult } from '#crawlers/types.ts'
import { log } from '../../log.ts'
import { hostOf } from '../hosts.ts'
import { beginScan, minutesLeft, toCrawlRequest } from './begin-scan.ts'
import type { BegunScan } from './begin-scan.ts'
import { finishScan } from './finish-scan.ts'
import type { Ending } from './finish-scan.ts'
import { takeHostLock } from './host-lock.ts'
import { storePage } from './store-page.ts'
import { storeDocuments, storePlan } from './store-plan.ts'
import { watchCancel } from './watch-cancel.ts'

/** Carries a scan out from wherever it stands, to its end.
 * @param stopping  aborted when this worker has to stop
 * @returns `host-busy` where another scan of the same host runs: nothing was done
 * @throws whatever kept it from ending; the next worker goes on with the pages that are left */
export async function carryOutScan(
  scanId: string,
  stopping: AbortSignal,
): Promise<'done' | 'host-busy'> {
  const found = await Scan.findByPk(scanId, { include: [{ model: Site, as: 'site' }] })
  if (!found?.site || found.finishedAt) return 'done'
  const lock = await takeHostLock(hostOf(found.site))
  if (!lock) return 'host-busy'
  try {
    const scan = await beginScan(scanId)
    if (scan) await goOn(scan, AbortSignal.any([stopping, lock.lost]))
    return 'done'
  } finally {
    await lock.release()
  }
}

async function goOn(scan: BegunScan, interrupted: AbortSignal): Promise<void> {
  const ending = await endingOf(scan, interrupted)
  await finishScan(scan.id, ending)
}

async function endingOf(scan: BegunScan, interrupted: AbortSignal): Promise<Ending> {
  if (scan.cancelRequestedAt) return { stopped: 'cancelled', truncated: false, failure: null }
  if (minutesLeft(scan) <= 0) return { stopped: 'limit-time', truncated: true, failure: null }
  const watch = watchCancel(scan.id)
  try {
    const summary = await lookPatiently(scan, AbortSignal.any([interrupted, watch.cancelled]))
    interrupted.throwIfAborted()
    return { ...summary, stopped: watch.cancelled.aborted ? 'cancelled' : summary.stopped }
  } catch (error) {
    interrupted.throwIfAborted()
    if (!(error instanceof VisitFailed)) throw error
    return { stopped: 'complete', truncated: false, failure: error.failure }
  } finally {
    watch.close()
  }
}

const browserTries = 4
const browserPauseMs = 5000

/** A browser that does not start is a failing of this machine, at this moment, and says nothing of
 * the site: it is tried again before the scan is given up. */
async function lookPatiently(scan: BegunScan, signal: AbortSignal): Promise<CrawlSummary> {
  for (let tries = 1; ; tries += 1) {
    const summary = await look(scan, signal)
    if (summary.failure?.code !== 'browser' || tries === browserTries || signal.aborted)
      return summary
    log.warn({ scanId: scan.id, detail: summary.failure.detail, tries }, 'no browser')
    await delay(browserPauseMs, undefined, { signal }).catch(() => {})
  }
}

async function look(scan: BegunScan, signal: AbortSignal): Promise<CrawlSummary> {
  const request = await toCrawlRequest(scan)
  return crawl(request, {
    onPlanned: (pages) => storePlan(scan.id, pages),
    onDocuments: (documents) => storeDocuments(scan.id, documents),
    onTruncated: () => noteTruncated(scan),
    onPage: async (page) => {
      if (!wasLeftOff(page, signal)) await storePage(scan, page)
    },
    signal,
  })
}

/** Kept at once: whoever takes over does not see again what led beyond the limits. */
async function noteTruncated(scan: BegunScan): Promise<void> {
  if (!scan.truncated) await scan.update({ truncated: true })
}

/** A page that was given up because the crawl was told to stop: it stays on the plan, for the next
 * worker to look at, or for the end to close. */
const wasLeftOff = (page: PageResult, signal: AbortSignal): boolean =>
  page.state === 'untested' && (signal.aborted || page.reason?.code === 'cancelled')
