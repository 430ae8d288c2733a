import { Mark } from '#models/index.ts'
import type { Actor } from '../accounts/actor.ts'
import { mayIssueMark } from './policy.ts'
import { isUuid } from './uuid.ts'

/** What the page of a scan has to say about marks. */
export interface MarkOffer {
  /** The mark that rests on the scan. */
  number: string | null
  /** The reader is one of those who decide; whether the scan suffices, the draft says. */
  mayIssue: boolean
}

/** Tells everybody of the mark that rests on a scan, and officers that they can decide on one. */
export async function readMarkOffer(actor: Actor, scanId: string): Promise<MarkOffer> {
  const mark = isUuid(scanId)
    ? await Mark.findOne({ attributes: ['number'], where: { scanId } })
    : null
  return { number: mark?.number ?? null, mayIssue: !mark && mayIssueMark(actor) }
}
