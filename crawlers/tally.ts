import type { CrawlSummary, Failure, PageResult } from './types.ts'

/** Counts what was handed over, for the summary. */
export interface Tally {
  count: (page: PageResult) => void
  close: (end: {
    failure?: Failure
    stopped?: CrawlSummary['stopped']
    truncated?: boolean
  }) => CrawlSummary
}

export function makeTally(): Tally {
  const startedAt = new Date().toISOString()
  let tested = 0
  let untested = 0
  let firstReason: Failure | null = null
  return {
    count({ state, reason }) {
      if (state === 'tested') tested += 1
      else untested += 1
      firstReason ??= reason
    },
    close: ({ failure, stopped = 'complete', truncated = false }) => ({
      startedAt,
      finishedAt: new Date().toISOString(),
      pagesTested: tested,
      pagesUntested: untested,
      failure: failure ?? (tested === 0 && stopped === 'complete' ? firstReason : null),
      stopped,
      truncated,
    }),
  }
}
