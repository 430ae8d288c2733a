import { VisitFailed, type FailureCode } from '../failures.ts'

/** What ends a visit before its time: a limit, a crash, an address that is not to be looked at.
 * Whoever waits, waits with `until`, and hears of it at once. */
export interface Trouble {
  happened: boolean
  raise: (code: FailureCode, detail?: string | null) => void
  /** @throws {VisitFailed} as soon as there is trouble */
  until: <Result>(wait: Promise<Result>) => Promise<Result>
}

export function watchForTrouble(): Trouble {
  const { promise, reject } = Promise.withResolvers<never>()
  promise.catch(() => {})
  const trouble: Trouble = {
    happened: false,
    raise(code, detail = null) {
      trouble.happened = true
      reject(new VisitFailed(code, detail))
    },
    until: (wait) => Promise.race([wait, promise]),
  }
  return trouble
}
