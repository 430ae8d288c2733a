import { log } from '#server/log.ts'

/** Writes down an unexpected error of a request. Only what names it: errors of the database carry
 * the values of the statement with them, and those may be personal. */
export function logError(error: unknown, requestId: string): void {
  if (!(error instanceof Error)) {
    log.error({ requestId }, 'something other than an error was thrown')
    return
  }
  const { name, message, stack } = error
  log.error({ requestId, err: { name, message, stack } }, 'request failed')
}
