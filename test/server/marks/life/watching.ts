import { MarkWatch, Scan } from '#models/index.ts'
import type { Mark } from '#models/index.ts'
import type { PageResult } from '#crawlers/types.ts'
import { beginDueWatches } from '#server/marks/life/begin-watches.ts'
import { judgeEndedWatches } from '#server/marks/life/judge-watches.ts'
import { finished } from '#test/factories/scan.ts'
import { storePages } from '#test/factories/store-pages.ts'

export const signal = new AbortController().signal

/** The look at a site that has begun and waits for its scan. */
export const waitingWatch = (mark: Pick<Mark, 'id'>): Promise<MarkWatch> =>
  MarkWatch.findOne({ where: { markId: mark.id, outcome: null }, rejectOnEmpty: true })

/** Ends the scan of the look that waits, with what was seen of these pages. */
export async function endScan(mark: Pick<Mark, 'id'>, pages: PageResult[]): Promise<string> {
  const { scanId } = await waitingWatch(mark)
  const scan = await Scan.findByPk(scanId, { rejectOnEmpty: true })
  await storePages(scan, pages)
  await scan.update(finished())
  return scanId
}

/** A look at a site at a moment, from its beginning to what it led to. */
export async function watch(mark: Mark, now: Date, pages: PageResult[]): Promise<MarkWatch> {
  await mark.update({ nextWatchAt: now })
  await beginDueWatches(now, signal)
  const scanId = await endScan(mark, pages)
  await judgeEndedWatches(now, signal)
  return MarkWatch.findOne({ where: { scanId }, rejectOnEmpty: true })
}
