import { VisitFailed } from '../failures.ts'
import type { Failure } from '../types.ts'

/** Carries the gate's token and a failure code in answers that are the gate's own. */
export const refusalHeader = 'x-curbcut-gate'

/** Headers that are for the next hop only (RFC 9110, 7.6.1); Node writes its own. */
const hopHeaders = new Set([
  'connection',
  'proxy-connection',
  'proxy-authorization',
  'proxy-authenticate',
  'keep-alive',
  'te',
  'trailer',
  'transfer-encoding',
  refusalHeader,
])

/** @param rawHeaders  names and values in turns, as Node hands them over */
export function withoutHopHeaders(rawHeaders: readonly string[]): string[] {
  const kept: string[] = []
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    const [name, value] = [rawHeaders[index] ?? '', rawHeaders[index + 1] ?? '']
    if (!hopHeaders.has(name.toLowerCase())) kept.push(name, value)
  }
  return kept
}

/** The catalogue's word for what kept a host from being reached. */
export function toFailure(error: unknown, authority: string): Failure {
  if (error instanceof VisitFailed) return error.failure
  const code = (error as NodeJS.ErrnoException).code ?? ''
  if (code === 'ETIMEDOUT') return { code: 'timeout', detail: authority }
  if (code.startsWith('HPE_')) return { code: 'bad-answer', detail: `${authority} ${code}` }
  return { code: 'connection', detail: code ? `${authority} ${code}` : authority }
}
