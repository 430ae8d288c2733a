import type { Scan } from '#models/index.ts'

export const scanStates = [
  'waiting',
  'running',
  'cancelling',
  'finished',
  'cancelled',
  'failed',
] as const

/** `failed`: there was nothing to look at, e.g. the start page could not be reached. `finished`
 * also where the time was over before all pages were tested. */
export type ScanState = (typeof scanStates)[number]

type Facts = Pick<
  Scan,
  'startedAt' | 'finishedAt' | 'cancelRequestedAt' | 'stopped' | 'failureCode'
>

/** What state a scan is in follows from what has happened to it. */
export function scanState(scan: Facts): ScanState {
  if (scan.finishedAt) return endState(scan)
  if (scan.cancelRequestedAt) return 'cancelling'
  return scan.startedAt ? 'running' : 'waiting'
}

function endState({ stopped, failureCode }: Facts): ScanState {
  if (stopped === 'cancelled') return 'cancelled'
  return failureCode ? 'failed' : 'finished'
}

/** True where nothing more will change. */
export const isOver = (state: ScanState): boolean =>
  state === 'finished' || state === 'cancelled' || state === 'failed'
