import { failureMessages } from '#crawlers/failure-messages.ts'
import { VisitFailed } from '#crawlers/failures.ts'
import type { LocalizedText } from '#crawlers/types.ts'
import type { Actor } from '../../accounts/actor.ts'
import { fetchPageOf } from '../../audits/fetch-text.ts'
import { networkOf } from '../../platform/network.ts'
import { limit } from '../../platform/rate-limit.ts'
import { findMark } from '../find-mark.ts'
import { addressOf } from '../present.ts'
import { judgeShown } from './judge-shown.ts'
import type { ShownCheck } from './judge-shown.ts'

export interface SiteLook {
  number: string
  siteName: string
  /** The page that was looked at. */
  address: string
  /** Null where it could not be opened. */
  checks: ShownCheck[] | null
  /** Why not, in words. */
  failure: LocalizedText | null
}

/** Looks at how a site shows its mark, on the page that the mark's scope begins with. Only sites that
 * have a mark are asked, and through the gate of the crawler, which refuses private hosts.
 * @param from  network address of who asks
 * @throws {NotFound} there is no such mark
 * @throws {TooMany} */
export async function lookAtSite(_actor: Actor, number: string, from: string): Promise<SiteLook> {
  await limit('site-looks-per-network', networkOf(from))
  const mark = await findMark(number)
  await limit('site-looks-per-mark', mark.id)
  const address = addressOf(mark)
  const of = { number: mark.number, siteName: mark.siteName, address }
  try {
    const html = await fetchPageOf(mark, address)
    return { ...of, checks: judgeShown(html, address, mark.number), failure: null }
  } catch (error) {
    if (!(error instanceof VisitFailed)) throw error
    return { ...of, checks: null, failure: failureMessages[error.failure.code] }
  }
}
