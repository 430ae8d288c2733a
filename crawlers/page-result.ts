import type { Failure, PageResult, PlannedPage } from './types.ts'

/** A page that could not be looked at, and why. */
export function untestedPage(
  page: PlannedPage,
  reason: Failure,
  startedAt: Date,
  status: number | null = null,
): PageResult {
  return {
    url: page.url,
    depth: page.depth,
    foundBy: page.foundBy,
    state: 'untested',
    reason,
    status,
    title: null,
    language: null,
    startedAt: startedAt.toISOString(),
    durationMs: Date.now() - startedAt.getTime(),
    findings: [],
    passedRules: [],
    inapplicableRules: [],
  }
}
