import { failureMessages } from './failure-messages.ts'
import type { Failure, Locale, LocalizedText } from './types.ts'

/** How a failure of looking is to be taken.
 * - `permanent`: another try would see the same. `retry`: another try may succeed.
 * - `beyondPlan`: nothing of the site was missed, e.g. an address that leads to another site. */
interface FailureKind {
  lasting: 'permanent' | 'retry'
  beyondPlan?: true
}

const kinds = {
  // What was asked for
  'url-invalid': { lasting: 'permanent' },
  'url-scheme': { lasting: 'permanent' },
  'url-credentials': { lasting: 'permanent' },
  // The way there
  dns: { lasting: 'permanent' },
  'dns-temporary': { lasting: 'retry' },
  'private-address': { lasting: 'permanent' },
  connection: { lasting: 'retry' },
  tls: { lasting: 'permanent' },
  timeout: { lasting: 'retry' },
  // What was answered
  status: { lasting: 'permanent' },
  'status-temporary': { lasting: 'retry' },
  'redirect-loop': { lasting: 'permanent' },
  'off-scope': { lasting: 'permanent', beyondPlan: true },
  duplicate: { lasting: 'permanent', beyondPlan: true },
  'not-html': { lasting: 'permanent', beyondPlan: true },
  'too-large': { lasting: 'permanent' },
  'bad-answer': { lasting: 'permanent' },
  // What the site asks of robots
  'blocked-by-robots': { lasting: 'permanent' },
  'robots-unreachable': { lasting: 'retry' },
  // The page itself
  hanging: { lasting: 'retry' },
  memory: { lasting: 'permanent' },
  crashed: { lasting: 'retry' },
  restless: { lasting: 'permanent' },
  engine: { lasting: 'retry' },
  // Ourselves
  browser: { lasting: 'retry' },
  'limit-time': { lasting: 'retry' },
  cancelled: { lasting: 'retry' },
} as const satisfies Record<string, FailureKind>

export type FailureCode = keyof typeof kinds

export const failureCodes = Object.keys(kinds) as FailureCode[]

const isKnown = (code: string): code is FailureCode => Object.hasOwn(kinds, code)

/** A page, or a whole crawl, could not be looked at.
 * @see failureCodes for the codes */
export class VisitFailed extends Error {
  override name = 'VisitFailed'
  readonly failure: Failure & { code: FailureCode }

  constructor(code: FailureCode, detail: string | null = null) {
    super(detail ? `${code}: ${detail}` : code)
    this.failure = { code, detail }
  }
}

/** True where another try may succeed. Unknown codes are taken for permanent. */
export function isRetryable(code: string): boolean {
  return isKnown(code) && kinds[code].lasting === 'retry'
}

/** True where an untested page does not mean that something of the site was missed: the address
 * leads to another site, to a page that is on the plan anyway, or to something that is no page. */
export function isBeyondPlan(code: string): boolean {
  if (!isKnown(code)) return false
  const kind: FailureKind = kinds[code]
  return kind.beyondPlan === true
}

/** What to tell a reader: what happened and, where there is something to do, how to go on. The
 * detail, meant for experts, stands in brackets. */
export function describeFailure(failure: Failure, locale: Locale): string {
  const message = messageOfFailure(failure.code)[locale]
  if (!failure.detail) return message
  return locale === 'zh-TW' ? `${message}（${failure.detail}）` : `${message} (${failure.detail})`
}

/** The message without detail, in both languages. */
export function messageOfFailure(code: string): LocalizedText {
  return isKnown(code) ? failureMessages[code] : failureMessages.browser
}
