import { setTimeout as sleep } from 'node:timers/promises'

/** Keeps a pause between the beginnings of visits to one origin. */
export interface Pace {
  /** Waits for one's turn; at once where no pause is asked for. Rejects when cancelled. */
  turn: (origin: string, pauseMs: number, signal: AbortSignal) => Promise<void>
}

export function makePace(): Pace {
  const nextTurns = new Map<string, number>()
  return {
    async turn(origin, pauseMs, signal) {
      if (pauseMs <= 0) return
      const now = performance.now()
      const at = Math.max(nextTurns.get(origin) ?? now, now)
      nextTurns.set(origin, at + pauseMs)
      await sleep(at - now, undefined, { signal })
    },
  }
}
