import type { Actor } from '../accounts/actor.ts'
import { refusal } from '../accounts/authorize.ts'
import type { Rule } from '../accounts/authorize.ts'
import { SignInNeeded } from '../errors.ts'

interface OfAgency {
  agencyId: string
}

interface ReadableScan extends OfAgency {
  /** A mark rests on it, so that everybody may see the evidence. */
  isPublic: boolean
}

const ofAgencyOrOfficer: Rule<OfAgency> = (actor, { agencyId }) =>
  actor.is('officer') || actor.actsFor(agencyId)

export const mayRegisterSite = ofAgencyOrOfficer
export const mayProveSite = ofAgencyOrOfficer
export const mayScan = ofAgencyOrOfficer
export const mayCancelScan = ofAgencyOrOfficer

export const mayVouch: Rule = (actor) => actor.is('officer')

/** The duty to scan only what one controls is the webmaster's; an officer's duty is to check. */
export const mayScanUnproved: Rule = (actor) => actor.is('officer')

export const maySeeAllScans: Rule = (actor) =>
  actor.is('officer') || actor.is('tester') || actor.is('moderator') || actor.is('administrator')

export const mayReadScan: Rule<ReadableScan> = (actor, { agencyId, isPublic }) =>
  isPublic || maySeeAllScans(actor) || actor.actsFor(agencyId)

/** Like `authorize`, for what a visitor may read too.
 * @throws {SignInNeeded | Forbidden} */
export function authorizeReading(actor: Actor, scan: ReadableScan): void {
  if (mayReadScan(actor, scan)) return
  throw actor.accountId ? refusal(actor) : new SignInNeeded()
}

/** Whether the actor may register a site for whichever agency. */
export const mayRegisterAnywhere: Rule = (actor) => actor.is('officer')

/** Whether there is an agency at all for which the actor may register a site. */
export const mayRegisterSomewhere: Rule = (actor) => actor.is('officer') || actor.agencyIds.size > 0
